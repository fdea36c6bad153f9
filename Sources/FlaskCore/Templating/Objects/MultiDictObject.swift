import FlaskHTTP
import FlaskTemplates

/// A mapping of names to one or more values in templates.
struct MultiDictObject<Value: Sendable>: LiveTemplateValue {
    private let values: MultiDictionary<Value>
    private let keys: [String]
    private let convert: @Sendable (Value) -> TemplateValue

    init(_ values: MultiDictionary<Value>, _ convert: @escaping @Sendable (Value) -> TemplateValue) {
        self.values = values
        keys = values.lists.map(\.key)
        self.convert = convert
    }

    /// As Python shows it; `request.values` too, which is one of two there.
    var templateText: String? {
        let items = values.lists.flatMap { list in
            list.values.map { TemplateValue.tuple([list.key.templateValue, convert($0)]) }
        }
        return "ImmutableMultiDict(\((try? TemplateValue.list(items).representation()) ?? "…"))"
    }

    var templateCount: Int? { keys.count }

    func templateElement(_ index: Int) -> TemplateValue { keys[index].templateValue }

    func templateMember(_ name: String) -> TemplateValue? {
        switch name {
        case "get": MappingMethods.get { values.get($0).map(convert) }
        case "getlist": MappingMethods.list { values.getList($0).map(convert) }
        case "to_dict":
            MappingMethods.dictionary { isFlat in
                try .dictionary(keys.map { ($0.templateValue, isFlat ? first($0) : .list(values.getList($0).map(convert))) })
            }
        case "keys": MappingMethods.all { keys.templateValue }
        case "values": MappingMethods.all { .list(keys.map(first)) }
        case "items": MappingMethods.all { .list(keys.map { .tuple([$0.templateValue, first($0)]) }) }
        case "lists":
            MappingMethods.all {
                .list(values.lists.map { .tuple([$0.key.templateValue, .list($0.values.map(convert))]) })
            }
        default: values.get(name).map(convert)
        }
    }

    private func first(_ key: String) -> TemplateValue { values.get(key).map(convert) ?? "".templateValue }
}

extension MultiDictObject<String> {
    init(_ values: MultiDict) { self.init(values) { $0.templateValue } }
}
