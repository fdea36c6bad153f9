import FlaskHTTP
import FlaskRouting
import FlaskTemplates

/// `request` in templates: the request that is being served, each part read when a template names it.
struct RequestObject: LiveTemplateValue {
    var templateText: String? {
        guard let request = Context.current?.request else { return "<request outside of a request>" }
        return "<Request '\(request.url)' [\(request.method)]>"
    }

    func templateMember(_ name: String) throws -> TemplateValue? {
        guard let request = Context.current?.request else {
            throw TemplateError(
                .runtime,
                """
                Working outside of request context: a template reads request.\(name), and no request is active. Render it in a \
                view, or inside `app.testRequestContext("/") { … }`.
                """)
        }
        return try Self.member(name, request)
    }

    private static func member(_ name: String, _ request: Request) throws -> TemplateValue? {
        switch name {
        case "args": MultiDictObject(request.args).templateValue
        case "values": MultiDictObject(try request.values).templateValue
        case "form": MultiDictObject(try request.form).templateValue
        case "files": MultiDictObject(try request.files) { FileObject(file: $0).templateValue }.templateValue
        case "data": .bytes(try request.data)
        case "cookies": MultiDictObject(request.cookies).templateValue
        case "headers": HeadersObject(headers: request.headers).templateValue
        case "query_string": .bytes(request.queryString)
        case "is_secure": request.isSecure.templateValue
        case "is_json": request.isJSON.templateValue
        case "content_length": request.contentLength.templateValue
        case "endpoint": request.endpoint.templateValue
        case "blueprint": request.blueprint.templateValue
        case "blueprints": request.blueprints.templateValue
        case "view_args": arguments(request.viewArguments)
        case "access_route": request.accessRoute.templateValue
        case "url_rule":
            (request.urlRule.map { RequestPart(text: $0.text, members: ["rule": $0.text, "endpoint": $0.endpoint]) })
                .templateValue
        case "user_agent": RequestPart(text: request.userAgent, members: ["string": request.userAgent]).templateValue
        default: text(name, request)
        }
    }

    private static func text(_ name: String, _ request: Request) -> TemplateValue? {
        switch name {
        case "method": request.method.rawValue.templateValue
        case "scheme": request.scheme.templateValue
        case "host": request.host.templateValue
        case "path": request.path.templateValue
        case "full_path": request.fullPath.templateValue
        case "root_path", "script_root": request.rootPath.templateValue
        case "url": request.url.templateValue
        case "base_url": request.baseURL.templateValue
        case "root_url", "url_root": request.rootURL.templateValue
        case "host_url": request.hostURL.templateValue
        case "mimetype": request.mimetype.templateValue
        case "content_type": request.contentType.templateValue
        case "referrer": request.referrer.templateValue
        case "origin": request.origin.templateValue
        case "remote_addr": request.remoteAddress.templateValue
        default: nil
        }
    }

    private static func arguments(_ arguments: RouteArguments?) -> TemplateValue {
        guard let arguments else { return .none }
        let entries = arguments.map { (key: $0.name.templateValue, value: TemplateValue($0.value)) }
        return (try? .dictionary(entries)) ?? .none
    }
}

extension TemplateValue {
    /// A value of a URL.
    fileprivate init(_ value: RouteValue) {
        switch value {
        case .null: self = .none
        case .bool(let flag): self = flag.templateValue
        case .int(let number): self = number.templateValue
        case .bigInteger(let digits): self = .integer(decimal: digits) ?? digits.templateValue
        case .double(let number): self = number.templateValue
        case .string(let text), .uuid(let text): self = text.templateValue
        case .bytes(let bytes): self = .bytes(bytes)
        case .list(let values): self = .list(values.map(TemplateValue.init))
        case .custom(let value): self = "\(value)".templateValue
        }
    }
}
