import Flask

func addBlueprints(to app: Flask) {
    let pages = pagesBlueprint()
    pages.register(childBlueprint())
    app.register(pages)
    app.register(pages, urlPrefix: "/again", name: "again")
    app.register(languageBlueprint())
}

/// A blueprint with files, handlers and hooks of its own, and some for the whole application.
private func pagesBlueprint() -> Blueprint {
    let bp = Blueprint(
        "bp", urlPrefix: "/bp", templateFolder: "templates/bp", staticFolder: "static/bp", rootPath: ReferenceFolder.path)
    bp.get("/", endpoint: "index") {
        let names = [
            try urlFor(".index"), try urlFor("index"), try urlFor(".child.index"), try urlFor(".static", filename: "b.css"),
        ]
        return "bp index \(names.joined(separator: " "))"
    }
    bp.get("/template", endpoint: "template") { try renderTemplate("only_bp.html") }
    bp.get("/error", endpoint: "error") { () throws -> String in throw BlueprintError("from bp") }
    bp.get("/missing", endpoint: "missing") { try abort(404) }
    bp.get("/hooks", endpoint: "hooked") { () -> Response in
        note("bp view")
        let value: String? = g.bp_value
        return try jsonify(bp_value: value)
    }
    bp.errorHandler(BlueprintError.self) { error in ("bp handled \(error)", 500) }
    bp.errorHandler(404) { error in ("bp 404 \(error.name)", 404) }
    bp.appErrorHandler(451) { error in ("handled for all: \(error.description)", 451) }
    addBlueprintHooks(to: bp)
    return bp
}

private func addBlueprintHooks(to bp: Blueprint) {
    bp.beforeRequest { () -> Void in
        g.bp_value = "set by blueprint"
        note("bp before")
    }
    bp.afterRequest { response in
        note("bp after")
        response.headers["X-Blueprint"] = request.blueprint
    }
    bp.teardownRequest { _ in note("bp teardown") }
    bp.beforeAppRequest { note("bp before_app") }
    bp.appTemplateFilter("shout") { (text: String) in "\(text.uppercased())!" }
    bp.appContextProcessor { ["from_bp": "given by bp"] }
    bp.contextProcessor { ["only_in_bp": "only here"] }
}

/// A blueprint inside the other one.
private func childBlueprint() -> Blueprint {
    let child = Blueprint("child", urlPrefix: "/child")
    child.get("/", endpoint: "child_index") { try childIndex() }
    child.route("/", endpoint: "index") { try childIndex() }
    child.route("/missing", endpoint: "missing") { try abort(404) }
    child.beforeRequest { note("child before") }
    return child
}

private func childIndex() throws -> String {
    let endpoint = request.endpoint ?? "", blueprints = request.blueprints.joined(separator: "/")
    return "child \(endpoint) \(blueprints) \(try urlFor(".index")) \(try urlFor("bp.index"))"
}
