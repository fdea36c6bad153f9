import FlaskTemplates
import Synchronization

/// `g` in templates.
struct GlobalsObject: LiveTemplateValue {
    private var names: [String] { Context.current?.g.names ?? [] }

    var templateCount: Int? { names.count }

    func templateElement(_ index: Int) -> TemplateValue { names[index].templateValue }

    func templateMember(_ name: String) -> TemplateValue? {
        if name == "get" { return MappingMethods.get { value($0) } }
        return value(name)
    }

    private func value(_ name: String) -> TemplateValue? {
        guard let context = Context.current, let value = context.state.withLock({ $0.values[name] }) else { return nil }
        if let convertible = value as? any TemplateValueConvertible { return convertible.templateValue }
        return "\(value)".templateValue
    }
}
