import FlaskCore
import FlaskHTTP
import FlaskTemplates

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension SessionValue {
    /// A value of a vector.
    init(_ json: JSON) {
        switch json {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .int(let number): self = .integer(number)
        case .bigInteger(let digits): self = .bigInteger(digits)
        case .double(let number): self = .double(number)
        case .string(let text): self = .string(text)
        case .array(let items): self = .list(items.map(SessionValue.init))
        case .object(let members):
            if members.count == 1, members[0].key.hasPrefix("$") {
                self = Self.tagged(members[0].key, members[0].value)
            } else {
                self = .object(Self.object(members.map { ($0.key, $0.value) }))
            }
        }
    }

    private static func tagged(_ tag: String, _ value: JSON) -> SessionValue {
        let text = value.string ?? ""
        return switch tag {
        case "$tuple": .tuple((value.array ?? []).map(SessionValue.init))
        case "$bytes": .bytes(Base64.decode(text) ?? [])
        case "$markup", "$html": .markup(Markup(text))
        case "$uuid": UUID(uuidString: text).map { .uuid($0) } ?? .null
        case "$datetime":
            JSON.tagged(tag, value).date.map { .date(Date(timeIntervalSince1970: Double($0.secondsSince1970))) } ?? .null
        case "$bigint": .bigInteger(text)
        case "$float": .double(Double(text) ?? .nan)
        case "$pairs": .object(object(JSON.tagged(tag, value).pairs))
        default: .null
        }
    }

    private static func object(_ members: [(String, JSON)]) -> SessionObject {
        var object = SessionObject()
        for (key, value) in members { object[key] = SessionValue(value) }
        return object
    }
}

extension JSON {
    /// A value of a session, as an answer shows it.
    init(_ value: SessionValue) {
        switch value {
        case .list(let items): self = .array(items.map(JSON.init))
        case .tuple(let items): self = .tagged("$tuple", .array(items.map(JSON.init)))
        case .object(let object): self.init(object)
        case .bytes(let bytes): self = .bytes(bytes)
        case .markup(let markup): self = .tagged("$markup", .string(markup.html))
        case .uuid(let id): self = .tagged("$uuid", .string(id.uuidString.lowercased()))
        case .date(let date): self = .date(HTTPDate(secondsSince1970: Int(date.timeIntervalSince1970.rounded(.down))))
        default: self.init(value.json)
        }
    }

    init(_ object: SessionObject) {
        if object.count == 1, let member = object.first, member.key.hasPrefix("$") {
            self = .tagged("$pairs", .array([.array([.string(member.key), JSON(member.value)])]))
        } else {
            self = .object(object.map { .init(key: $0.key, value: JSON($0.value)) })
        }
    }
}
