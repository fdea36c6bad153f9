// Templates: Jinja2 in an application, and on its own.
import Flask

struct Movie: LiveTemplateValue {
    let title: String
    let year: Int

    func templateMember(_ name: String) -> TemplateValue? {
        switch name {
        case "title": title.templateValue
        case "year": year.templateValue
        default: nil
        }
    }
}

struct Note: Codable {
    let title: String
}
let notes = [Note(title: "Milk")]

let app = Flask()

app.route("/hello/", "/hello/<name>") { (name: String?) in try renderTemplate("hello.html", name: name) }

app.templateFilter("shorten") { (text: String, length: Int?) in String(text.prefix(length ?? 10)) }
app.templateTest("recent") { (year: Int) in year > 2020 }
app.contextProcessor { ["site": "Movies"] }

app.route("/movies") {
    let movies = [Movie(title: "Alien", year: 1979), Movie(title: "Dune", year: 2021)]
    return try renderTemplateString(
        """
        <h1>{{ site }}</h1>
        <ul>
        {%- for movie in movies %}
          <li>{{ loop.index }}. {{ movie.title|shorten(20) }}{% if movie.year is recent %} (new){% endif %}</li>
        {%- endfor %}
        </ul>
        """, movies: movies)
}

app.route("/notes") { try renderTemplate("notes.html", notes: TemplateValue(encoding: notes)) }

app.route("/feed") { try streamTemplate("feed.xml", items: Array(1...10_000)) }

// The engine alone, without an application:
let environment = TemplateEnvironment(loader: DictionaryLoader(["page.html": "Hello {{ name }}!"]))
print(try environment.template(named: "page.html").render(["name": "World"]))

let html = try Markup("<strong>Hello %s!</strong>") % "<blink>hacker</blink>"
print(html)  // <strong>Hello &lt;blink&gt;hacker&lt;/blink&gt;!</strong>
