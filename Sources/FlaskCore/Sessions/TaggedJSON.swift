import FlaskHTTP
public import FlaskJSON
import FlaskTemplates

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Session values as JSON text: what JSON has no word for is an object whose one key is a tag.
///
/// The tags are ` t` for tuples, ` b` for bytes, ` m` for HTML, ` u` for UUIDs, ` d` for dates, and ` di` for objects whose
/// one key looks like a tag. Whoever keeps sessions elsewhere than in a cookie can use it.
/// Reference: flask/json/tag.py, TaggedJSONSerializer.
public enum TaggedJSON {
    private static let tags = [" di", " t", " b", " m", " u", " d"]

    /// Writes a value.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - format: the layout; Flask's is compact, with sorted keys.
    /// - Returns: the text.
    public static func dumps(
        _ value: SessionValue, _ format: JSONFormat = JSONFormat(sortKeys: true, itemSeparator: ",", keySeparator: ":")
    ) -> String {
        tagged(value).text(format)
    }

    /// Reads a value.
    ///
    /// - Parameter text: what ``dumps(_:_:)`` or Flask wrote.
    /// - Returns: the value.
    /// - Throws: `JSONError` if the text is no JSON, ``FlaskError`` of kind `invalidSession` if a tag stands before a value
    ///   that it does not fit.
    public static func loads(_ text: String) throws -> SessionValue { try untagged(JSONValue(parsing: text)) }

    private static func tagged(_ value: SessionValue) -> JSONValue {
        switch value {
        case .list(let items): .array(items.map(tagged))
        case .tuple(let items): [" t": .array(items.map(tagged))]
        case .object(let object):
            if object.count == 1, let member = object.first, tags.contains(where: { $0.utf8.elementsEqual(member.key.utf8) }) {
                [" di": .object(JSONObject([.init(key: member.key + "__", value: tagged(member.value))]))]
            } else {
                .object(JSONObject(object.map { .init(key: $0.key, value: tagged($0.value)) }))
            }
        case .bytes: [" b": value.json]
        case .markup: [" m": value.json]
        case .uuid(let id): [" u": .string(id.uuidString.lowercased().filter { $0 != "-" })]
        case .date: [" d": value.json]
        default: value.json
        }
    }

    private static func untagged(_ value: JSONValue) throws -> SessionValue {
        switch value {
        case .array(let items): return .list(try items.map(untagged))
        case .object(let object):
            let members = try object.map { (key: $0.key, value: try untagged($0.value)) }
            if members.count == 1, let untagged = try untagged(members[0].key, members[0].value) { return untagged }
            return .object(SessionObject(distinct: members))
        default: return SessionValue(value)
        }
    }

    /// The value behind a key; `nil` if the key is no tag.
    private static func untagged(_ tag: String, _ value: SessionValue) throws -> SessionValue? {
        switch tag {
        case " di": try wrapped(value)
        case " t": try tuple(value)
        case " b": try bytes(value)
        case " m": .markup(Markup(value.string ?? value.json.text()))
        case " u": try uuid(value)
        case " d": HTTPDate(parsing: value.string ?? "").map { .date(Date($0)) } ?? .null
        default: nil
        }
    }

    private static func wrapped(_ value: SessionValue) throws -> SessionValue {
        guard let member = value.object?.first else { throw misfit(" di", value) }
        return .object(SessionObject(distinct: [(String(decoding: member.key.utf8.dropLast(2), as: UTF8.self), member.value)]))
    }

    private static func tuple(_ value: SessionValue) throws -> SessionValue {
        if let items = value.items { return .tuple(items) }
        if let object = value.object { return .tuple(object.keys.map { .string($0) }) }
        guard let text = value.string else { throw misfit(" t", value) }
        return .tuple(text.unicodeScalars.map { .string(String($0)) })
    }

    private static func bytes(_ value: SessionValue) throws -> SessionValue {
        guard let text = value.string, let bytes = LenientBase64.decode(text) else { throw misfit(" b", value) }
        return .bytes(bytes)
    }

    private static func uuid(_ value: SessionValue) throws -> SessionValue {
        let digits = (value.string ?? "").utf8.filter { $0 != UInt8(ascii: "-") }
        guard digits.count == 32 else { throw misfit(" u", value) }
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(decoding: digits[$0], as: UTF8.self) }
        guard let id = UUID(uuidString: groups.joined(separator: "-")) else { throw misfit(" u", value) }
        return .uuid(id)
    }

    private static func misfit(_ tag: String, _ value: SessionValue) -> FlaskError {
        FlaskError(.invalidSession, "the session tag '\(tag)' does not fit \(value.json.text().prefix(100))")
    }
}
