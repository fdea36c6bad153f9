import FlaskHTTP
import FlaskTemplates

/// A mapping of names to one or more texts in templates.
struct MultiDictObject: LiveTemplateValue {
    private let values: MultiDict
    private let keys: [String]

    init(_ values: MultiDict) {
        self.values = values
        keys = values.lists.map(\.key)
    }

    var templateCount: Int? { keys.count }

    func templateElement(_ index: Int) -> TemplateValue { keys[index].templateValue }

    func templateMember(_ name: String) -> TemplateValue? {
        switch name {
        case "get": MappingMethods.get { values.get($0)?.templateValue }
        case "getlist": MappingMethods.list { values.getList($0).map(\.templateValue) }
        case "keys": MappingMethods.all { keys.templateValue }
        case "values": MappingMethods.all { .list(keys.map { (values.get($0) ?? "").templateValue }) }
        case "items": MappingMethods.all { .list(keys.map { .tuple([$0.templateValue, (values.get($0) ?? "").templateValue]) }) }
        case "lists":
            MappingMethods.all { .list(values.lists.map { .tuple([$0.key.templateValue, $0.values.templateValue]) }) }
        default: values.get(name)?.templateValue
        }
    }
}
