import FlaskHTTP
public import FlaskJSON
import FlaskTemplates

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension SessionValue {
    /// A JSON value as it stands in a session, without a look at tags.
    ///
    /// - Parameter value: the JSON value.
    public init(_ value: JSONValue) {
        switch value {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .integer(let number): self = .integer(number)
        case .bigInteger(let digits): self = .bigInteger(digits)
        case .double(let number): self = .double(number)
        case .string(let text): self = .string(text)
        case .array(let items): self = .list(items.map(SessionValue.init))
        case .object(let object): self = .object(SessionObject(distinct: object.map { ($0.key, SessionValue($0.value)) }))
        }
    }

    /// The value as plain JSON: tuples are arrays, bytes base64, dates and UUIDs texts.
    public var json: JSONValue {
        switch self {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .integer(let number): .integer(number)
        case .bigInteger(let digits): .bigInteger(digits)
        case .double(let number): .double(number)
        case .string(let text): .string(text)
        case .list(let items), .tuple(let items): .array(items.map(\.json))
        case .object(let object): .object(JSONObject(object.map { .init(key: $0.key, value: $0.value.json) }))
        case .bytes(let bytes): .string(LenientBase64.encode(bytes))
        case .markup(let markup): .string(markup.html)
        case .uuid(let id): .string(id.uuidString.lowercased())
        case .date(let date): .string(HTTPDate(date).description)
        case .tagged(_, let value): value.json
        }
    }
}
