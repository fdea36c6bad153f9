import Crypto
import Flask

/// The content of a request as it came: at once, after a form, or piece by piece.
func addContent(to app: Flask) {
    app.route("/data", methods: [.post, .put], endpoint: "data") { () -> Response in
        let raw = try request.getData()
        return try jsonify(
            length: raw.count, sha1: digest(raw), form: JSONValue(lists: request.form), declared: request.contentLength)
    }
    app.post("/data/after-form", endpoint: "data_after_form") {
        try jsonify(form: JSONValue(lists: request.form), rest: request.data.count)
    }
    app.post("/stream-in", endpoint: "stream_in", body: .streaming) { (request: Request) async throws -> Response in
        var size = 0, hash = Insecure.SHA1()
        for try await piece in request.stream {
            size += piece.count
            hash.update(data: piece)
        }
        return try jsonify(length: size, sha1: hexadecimal(hash.finalize()))
    }
}
