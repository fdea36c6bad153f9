import Flask

func addAsynchronousViews(to app: Flask) {
    app.get("/async", endpoint: "async_view") { () async in
        await Task.yield()
        return "async \(request.args.get("q") ?? "None")"
    }
    app.get("/async/error", endpoint: "async_error") { () async throws -> String in
        await Task.yield()
        throw RuntimeFailure("async boom")
    }
    app.get("/async/abort", endpoint: "async_abort") { () async throws -> Never in
        await Task.yield()
        try abort(410)
    }
    app.addURLRule("/async/class", view: AsyncView.asView("async_class", AsyncView()))
}

private struct AsyncView: MethodView {
    static var handlers: ViewHandlers<AsyncView> { handle(.get, by: get) }

    func get() async throws -> Response {
        await Task.yield()
        return try jsonify(kind: "async method view")
    }
}
