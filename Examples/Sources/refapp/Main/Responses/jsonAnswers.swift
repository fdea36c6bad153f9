import Flask

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

func addJSONAnswers(to app: Flask) {
    app.get("/jsonify/<kind>", endpoint: "jsonified") { (kind: String) -> Response in
        guard let make = answers[kind] else { try abort(404) }
        return try make()
    }
}

private let answers: [String: @Sendable () throws -> Response] = [
    "args": { try jsonify(1, "two", nil) }, "kwargs": { try jsonify(b: 1, a: 2) }, "none": { try jsonify() },
    "one": { try jsonify("é<&>") },
    "nested": { try jsonify(["z": ["b": [], "a": [:]], "a": [1, 2]] as JSONValue) },
    "types": {
        try jsonify(when: Reference.date, day: Reference.day, id: Reference.identifier(7), m: "<b>" as Markup)
    },
    "numbers": {
        try jsonify([1.0, 0.1, 1e21, -5, .bigInteger("100000000000000000000"), true] as JSONValue)
    },
    "status": { try makeResponse(jsonify(error: "x"), 400) }, "html": { try jsonify("</script>") },
    // A duration has no form in JSON.
    "unsupported": { try jsonify(Duration.seconds(1)) },
]
