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
    /// Writes a value.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - format: the layout; Flask's is compact, with sorted keys.
    ///   - tags: the tags of types of your own.
    /// - Returns: the text.
    public static func dumps(
        _ value: SessionValue, _ format: JSONFormat = JSONFormat(sortKeys: true, itemSeparator: ",", keySeparator: ":"),
        tags: SessionTags = SessionTags()
    ) -> String {
        tagged(value, tags).text(format)
    }

    /// Reads a value.
    ///
    /// - Parameters:
    ///   - text: what ``dumps(_:_:tags:)`` or Flask wrote.
    ///   - tags: the tags of types of your own.
    /// - Returns: the value.
    /// - Throws: `JSONError` if the text is no JSON, ``FlaskError`` of kind `invalidSession` if a tag stands before a value
    ///   that it does not fit.
    public static func loads(_ text: String, tags: SessionTags = SessionTags()) throws -> SessionValue {
        try untagged(JSONValue(parsing: text), tags)
    }

    private static func tagged(_ value: SessionValue, _ tags: SessionTags) -> JSONValue {
        switch value {
        case .list(let items): .array(items.map { tagged($0, tags) })
        case .tuple(let items): [" t": .array(items.map { tagged($0, tags) })]
        case .object(let object):
            if object.count == 1, let member = object.first, tags.contains(member.key) {
                [" di": .object(JSONObject([.init(key: member.key + "__", value: tagged(member.value, tags))]))]
            } else {
                .object(JSONObject(object.map { .init(key: $0.key, value: tagged($0.value, tags)) }))
            }
        case .tagged(let tag, let value): .object(JSONObject([.init(key: tag, value: tagged(value, tags))]))
        case .bytes: [" b": value.json]
        case .markup: [" m": value.json]
        case .uuid(let id): [" u": .string(id.uuidString.lowercased().filter { $0 != "-" })]
        case .date: [" d": value.json]
        default: value.json
        }
    }

    private static func untagged(_ value: JSONValue, _ tags: SessionTags) throws -> SessionValue {
        switch value {
        case .array(let items): return .list(try items.map { try untagged($0, tags) })
        case .object(let object):
            let members = try object.map { (key: $0.key, value: try untagged($0.value, tags)) }
            if members.count == 1 {
                let (key, value) = members[0]
                if let untagged = try untagged(key, value) { return untagged }
                if tags.isOwn(key) { return .tagged(key, value) }
            }
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
