import Flask

/// Limits for the content of requests, and routes with limits of their own.
func createLimits() -> Flask {
    let app = Flask.reference()
    app.config.maxContentLength = 2000
    app.config.maxFormMemorySize = 500
    app.config.maxFormParts = 3
    addInputs(to: app)
    app.post("/relaxed", endpoint: "relaxed", body: .buffered(maxFormMemorySize: 5000, maxFormParts: 10)) {
        let lengths = try request.form.items().map {
            JSONObject.Member(key: $0.key, value: .integer($0.value.unicodeScalars.count))
        }
        return try jsonify(form: JSONValue.object(JSONObject(lengths)), limit: request.maxContentLength)
    }
    app.post("/tighter", endpoint: "tighter", body: .buffered(maxContentLength: 10)) {
        try jsonify(length: request.getData().count)
    }
    app.route("/ignore-body", methods: [.post], endpoint: "ignore_body") { "ignored" }
    return app
}
