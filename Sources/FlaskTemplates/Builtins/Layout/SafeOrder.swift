/// Sorts values of any types: those that cannot be compared by the names of their types.
///
/// Reference: Python's pprint._safe_key.
enum SafeOrder {
    /// Items in the order of their keys.
    static func sorted<Item>(_ items: [Item], by key: (Item) -> Value) throws -> [Item] {
        try items.sorted { try precedes(key($0), key($1)) }
    }

    private static func precedes(_ left: Value, _ right: Value) throws -> Bool {
        do {
            return try Value.compare(left, .less, right)
        } catch let error as TemplateError where error.kind == .type {
            return className(left).precedes(className(right))
        }
    }

    private static func className(_ value: Value) -> String {
        switch value {
        case .safe: "markupsafe.Markup"
        case .undefined: "jinja2.runtime.\(value.typeName)"
        default: value.typeName
        }
    }
}
