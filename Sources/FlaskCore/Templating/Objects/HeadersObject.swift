import FlaskHTTP
import FlaskTemplates

/// The header fields of the request in templates.
struct HeadersObject: LiveTemplateValue {
    let headers: Headers

    var templateCount: Int? { headers.count }

    func templateElement(_ index: Int) -> TemplateValue {
        let field = headers[index]
        return .tuple([field.name.templateValue, field.value.templateValue])
    }

    func templateMember(_ name: String) -> TemplateValue? {
        switch name {
        case "get": MappingMethods.get { headers[$0]?.templateValue }
        case "getlist", "get_all": MappingMethods.list { headers.values($0).map(\.templateValue) }
        default: headers[name]?.templateValue
        }
    }
}
