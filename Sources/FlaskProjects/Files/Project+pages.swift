/// The templates and the style sheet.
extension Project {
    var layoutTemplate: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{% block title %}\(name.text){% endblock %}</title>
          <link rel="stylesheet" href="{{ url_for('static', filename='style.css') }}">
        </head>
        <body>
          <header><a href="{{ url_for('pages.index') }}">\(name.text)</a></header>
          <main>
            {% for message in get_flashed_messages() %}
              <p class="flash">{{ message }}</p>
            {% endfor %}
            {% block content %}{% endblock %}
          </main>
        </body>
        </html>

        """
    }

    var indexTemplate: String {
        """
        {% extends "layout.html" %}
        {% block content %}
          <h1>Hello, {{ name }}!</h1>
          <form method="post" action="{{ url_for('pages.greet') }}">
            <label for="name">Your name</label>
            <input id="name" name="name" required>
            <button>Greet</button>
          </form>
        {% endblock %}

        """
    }

    var styleSheet: String {
        """
        :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
        body { margin: 0 auto; max-width: 40rem; padding: 1rem; }
        header a { color: inherit; font-weight: bold; text-decoration: none; }
        form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: baseline; }
        input, button { font: inherit; padding: 0.25rem 0.5rem; }
        .flash { border-inline-start: 0.25rem solid #3aa; padding-inline-start: 0.75rem; }

        """
    }
}
