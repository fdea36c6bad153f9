import Flask

/// What a view may return; kinds that do not compile in Swift fail when the view is called, as in Python.
func addReturns(to app: Flask) {
    app.get("/return/<kind>", endpoint: "returned") { (kind: String) -> Response in
        guard let make = returns[kind] else { try abort(404) }
        return try make()
    }
}

private let returns: [String: @Sendable () throws -> Response] = bodies.merging(tuples) { $1 }.merging(failing) { $1 }

private let bodies: [String: @Sendable () throws -> Response] = [
    "str": { try makeResponse("text") }, "bytes": { makeResponse(Array("bytes ".utf8) + [0xFF]) },
    "dict": { try jsonify(b: 1, a: [1, nil]) }, "list": { try jsonify([1, ["x": "é"]] as JSONValue) },
    "empty": { try makeResponse("") }, "generator": { try makeResponse(StreamBody(["a", "b", "c"])) },
    "generator-bytes": { try makeResponse(StreamBody([[0x31], [0x32]])) },
    "response": { Response(content: .text("made"), status: 202, headers: ["X-A": "b"]) },
    "markup": { try makeResponse("<b>m</b>" as Markup) }, "unicode": { try makeResponse("日本語 ✓") },
    "exception": { HTTPException(.notFound, description: "returned").response },
    "date": { try jsonify(when: Reference.date, day: Reference.day) }, "redirect": { redirect("/x") },
    "uuid": { try jsonify(id: Reference.identifier(7)) },
]

private let tuples: [String: @Sendable () throws -> Response] = [
    "status": { try makeResponse("made", 201) }, "headers": { try makeResponse("x", ["X-A": "b"]) },
    "header-list": { try makeResponse("x", ["X-A": "b", "X-A": "c"] as Headers) },
    "triple": { try makeResponse("x", 203, ["X-A": "b"]) },
    "triple-list": { try makeResponse(jsonify(k: 1), 400, ["X-A": "b"] as Headers) },
    "status-text": { try makeResponse("x", HTTPStatus(parsing: "299 Fine")) },
    "dict-status": { try makeResponse(jsonify(error: "no"), 422) }, "list-status": { try makeResponse(jsonify([Int]()), 418) },
    "response-tuple": {
        let response = Response(content: .text("x"), status: 200, headers: ["X-A": "b"])
        return try makeResponse(response, 404, ["X-A": "c", "X-D": "e"])
    }, "content-type": { try makeResponse("<a/>", ["Content-Type": "application/xml"]) },
    "no-content": { try makeResponse("", 204) },
]

private let failing: [String: @Sendable () throws -> Response] = Dictionary(
    uniqueKeysWithValues: ["none", "int", "quad", "set", "tuple-none"].map { kind in
        (kind, { @Sendable in throw Unsupported(kind: kind) })
    })

/// What stands for the error that Python raises for a value that is no response.
private struct Unsupported: Error {
    let kind: String
}
