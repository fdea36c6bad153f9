import Flask

func addFlashes(to app: Flask) {
    app.get("/flash/add", endpoint: "flash_add") { () -> Response in
        flash(try request.args["m"], category: request.args.get("c", default: "message"))
        return redirect(try urlFor("flash_show"))
    }
    app.get("/flash/show", endpoint: "flash_show") { try renderTemplate("flashes.html") }
    app.get("/flash/json", endpoint: "flash_json") { () -> Response in
        let only = request.args.getList("only")
        guard request.args.contains("cat") else { return try jsonify(getFlashedMessages(categoryFilter: only)) }
        let messages = getFlashedMessages(withCategories: true, categoryFilter: only)
        return try jsonify(messages.map { [$0.category, $0.description] })
    }
}
