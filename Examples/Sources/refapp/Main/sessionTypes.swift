import Flask

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a session keeps beyond JSON.
func addSessionTypes(to app: Flask) {
    app.get("/session/types", endpoint: "session_types") { () -> Response in
        guard session.contains("tuple") else {
            session.update([
                "tuple": .tuple([.integer(1), .tuple([.string("a")])]), "bytes": .bytes([0x00, 0xFF]), "markup": .markup("<b>"),
                "when": .date(Reference.date), "id": .uuid(Reference.identifier(9)), "none": .null,
                "tag": .object([" t": .list([.integer(1)])]),
            ])
            return try makeResponse("stored")
        }
        return try jsonify(
            tuple: isPairOfTuples(session["tuple"]), bytes: hexadecimal(required("bytes") as [UInt8]), markup: markup(),
            when: HTTPDate(secondsSince1970: Int((required("when") as Date).timeIntervalSince1970)).description,
            id: hexadecimal(bytes(of: required("id"))), none: required("none") as SessionValue,
            tag: required("tag") as SessionValue)
    }
}

private func required<Value: SessionConvertible>(_ key: String) throws -> Value {
    guard let value: Value = session[key] else { throw RuntimeFailure("the session has no '\(key)' of that type") }
    return value
}

private func isPairOfTuples(_ value: SessionValue?) -> Bool {
    guard case .tuple(let items) = value, items.count > 1, case .tuple = items[1] else { return false }
    return true
}

private func markup() throws -> String {
    guard let markup: Markup = session["markup"] else { return "plain" }
    return markup.html
}

private func bytes(of id: UUID) -> [UInt8] { withUnsafeBytes(of: id.uuid) { Array($0) } }
