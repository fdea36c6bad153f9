import Flask

/// Rendering templates, and HTML that is not escaped again.
func rendering() -> Blueprint {
    let chapter = Blueprint("rendering", urlPrefix: "/rendering")
    chapter.route("/hello/", "/hello/<name>", endpoint: "hello") { (name: String?) in
        try renderTemplate("hello.html", name: name)
    }
    chapter.route("/escaped/<name>", endpoint: "escaped") { (name: String) in "Hello, \(Markup.escape(name))!" }
    chapter.route("/markup", endpoint: "markup") {
        [
            try Markup("<strong>Hello %s!</strong>") % "<blink>hacker</blink>", Markup.escape("<blink>hacker</blink>"),
            Markup("<em>Marked up</em> &raquo; HTML"),
        ].map(\.html) + [Markup("<em>Marked up</em> &raquo; HTML").stripTags()]
    }
    return chapter
}
