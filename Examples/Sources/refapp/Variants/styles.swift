import Flask

/// Other settings: JSON, slashes, errors, the static path, the type of responses, white space of templates.
func createStyles() -> Flask {
    let app = Flask.reference(staticURLPath: "/assets", staticFolder: "static/bp")
    app.responseMimetype = "text/plain"
    app.json.sortKeys = false
    app.json.ensureASCII = false
    app.json.compact = false
    app.json.mimetype = "application/vnd.ref+json"
    app.routing.strictSlashes = false
    app.routing.mergeSlashes = false
    app.config.trapBadRequestErrors = true
    app.config.provideAutomaticOptions = false
    app.jinjaOptions.syntax.trimBlocks = true
    app.jinjaOptions.syntax.lstripBlocks = true
    app.route("/json", endpoint: "json") { try jsonify(b: "é", a: [1, ["z": nil, "y": []]] as JSONValue) }
    app.route("/branch/", endpoint: "branch") { "branch" }
    app.route("/leaf", endpoint: "leaf") { "leaf" }
    app.route("/key", endpoint: "key") { try request.args["nope"] }
    app.route("/abort", endpoint: "abort") { try abort(403) }
    app.route("/static-url", endpoint: "static_url") { try urlFor("static", filename: "b.css") }
    app.route("/template", endpoint: "template") {
        try renderTemplateString("a\n  {% if true %}\n  b\n  {% endif %}\nc\n")
    }
    return app
}
