import Flask

func addMethods(to app: Flask) {
    app.route("/methods", methods: [.get, .post, .put, .patch, .delete], endpoint: "methods") {
        "\(request.method) \(try request.text)"
    }
    app.get("/split", endpoint: "split_get") { "get half" }
    app.post("/split", endpoint: "split_post") { ("post half", 201) }
    app.post("/only-post", endpoint: "only_post") { request.method.rawValue }
    app.put("/only-put", endpoint: "only_put") { request.method.rawValue }
    app.patch("/only-patch", endpoint: "only_patch") { request.method.rawValue }
    app.delete("/only-delete", endpoint: "only_delete") { request.method.rawValue }
    app.route("/purge", methods: ["PURGE"], endpoint: "purge") { "purged" }
    app.route("/no-options", endpoint: "no_options", automaticOptions: false) { "no" }
    app.route("/own-options", methods: [.get, .options], endpoint: "own_options") { "own \(request.method)" }
    app.route("/default-options", methods: [.get, .post, .options], endpoint: "default_options") {
        var response = currentApp.makeDefaultOptionsResponse()
        response.headers["X-Own"] = "yes"
        return response
    }
}
