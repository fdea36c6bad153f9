import FlaskJSON
public import FlaskTemplates

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `session` in templates.
struct SessionTemplateObject: LiveTemplateValue {
    /// The session of the request, marked as looked at; `nil` outside of requests.
    private static var current: Session? {
        guard Context.current?.request != nil else { return nil }
        return session
    }

    var templateCount: Int? { Self.current?.count ?? 0 }

    func templateElement(_ index: Int) -> TemplateValue {
        guard let keys = Self.current?.keys, keys.indices.contains(index) else { return .none }
        return keys[index].templateValue
    }

    func templateMember(_ name: String) -> TemplateValue? {
        guard let session = Self.current else { return nil }
        switch name {
        case "get": return MappingMethods.get { session[$0]?.templateValue }
        case "keys": return MappingMethods.all { session.keys.templateValue }
        case "values": return MappingMethods.all { .list(session.values.map(\.value.templateValue)) }
        case "items":
            return MappingMethods.all { .list(session.values.map { .tuple([$0.key.templateValue, $0.value.templateValue]) }) }
        case "permanent": return session.isPermanent.templateValue
        case "modified": return session.isModified.templateValue
        case "new": return session.isNew.templateValue
        default: return session[name]?.templateValue
        }
    }
}

extension SessionValue: TemplateValueConvertible {
    /// The value for templates: HTML is not escaped, UUIDs and dates read as Python writes them.
    public var templateValue: TemplateValue {
        switch self {
        case .null: .none
        case .bool(let flag): flag.templateValue
        case .integer(let number): number.templateValue
        case .bigInteger(let digits): .integer(decimal: digits) ?? digits.templateValue
        case .double(let number): number.templateValue
        case .string(let text): text.templateValue
        case .list(let items): .list(items.map(\.templateValue))
        case .tuple(let items): .tuple(items.map(\.templateValue))
        case .object(let object):
            (try? .dictionary(object.map { (key: $0.key.templateValue, value: $0.value.templateValue) })) ?? .none
        case .bytes(let bytes): .bytes(bytes)
        case .markup(let markup): markup.templateValue
        case .uuid(let id): id.uuidString.lowercased().templateValue
        case .date: (json.string ?? "").templateValue
        case .tagged(_, let value): value.templateValue
        }
    }
}

/// `get_flashed_messages` in templates.
enum TemplateFlashes {
    /// Reads the arguments as Flask's function has them.
    ///
    /// Reference: flask/helpers.py, get_flashed_messages.
    static func messages(_ arguments: [TemplateValue], _ named: [(name: String, value: TemplateValue)]) throws -> TemplateValue {
        guard Context.current?.request != nil else { return .list([]) }
        func argument(_ index: Int, _ name: String) -> TemplateValue? {
            arguments.count > index ? arguments[index] : named.first { $0.name == name }?.value
        }
        let wanted = argument(1, "category_filter")
        let filter = wanted?.string.map { [$0] } ?? wanted?.array?.compactMap(\.string) ?? []
        let messages = getFlashedMessages(withCategories: true, categoryFilter: filter)
        guard try argument(0, "with_categories")?.isTrue() == true else { return .list(messages.map(\.message.templateValue)) }
        return .list(messages.map { .tuple([$0.category.templateValue, $0.message.templateValue]) })
    }
}
