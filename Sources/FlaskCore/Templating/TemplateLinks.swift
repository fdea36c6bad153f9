import FlaskRouting
import FlaskTemplates

/// Builds URLs for templates.
enum TemplateLinks {
    /// What `url_for` gives in a template: the endpoint, then the rule's variables by name.
    static func url(_ arguments: [TemplateValue], _ named: [(name: String, value: TemplateValue)]) throws -> String {
        guard let context = Context.current else {
            throw FlaskError(
                .urlBuilding, "url_for in a template needs a context: render it in a view, or inside `app.appContext { … }`")
        }
        guard arguments.count == 1, let endpoint = arguments[0].string else {
            throw FlaskError(
                .urlBuilding, "url_for takes the name of an endpoint and then values by name, as in url_for('profile', id=1)")
        }
        var values: [(String, RouteValue)] = [], options = LinkOptions()
        for (name, value) in named {
            let value = try routeValue(value)
            if try !options.take(name, value) { values.append((name, value)) }
        }
        return try context.app.buildURL(endpoint, values: values, options: options)
    }

    /// A value of the template as one of a URL; what is undefined is written as it prints, as nothing.
    private static func routeValue(_ value: TemplateValue) throws -> RouteValue {
        if value.isNone { return .null }
        if let flag = value.bool { return .bool(flag) }
        if let number = value.int { return .int(number) }
        if let text = value.string { return .string(text) }
        if let items = value.array { return .list(try items.map(routeValue)) }
        if let number = value.double { return .double(number) }
        return .string(try value.formatted(""))
    }
}
