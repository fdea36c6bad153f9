import FlaskTemplates

/// The environment that the fields of a vector describe.
struct JinjaEnvironment {
    let environment: TemplateEnvironment
    let isNative: Bool
    private let undefined: TemplateOptions.Undefined

    init(_ vector: Vector) throws {
        let fields = vector["env"] ?? .null
        var options = TemplateOptions()
        undefined = Self.undefined(fields["undefined"]?.string)
        isNative = fields["native"]?.bool ?? false
        options.undefined = undefined
        options.isNative = isNative
        options.autoescape = Self.autoescape(fields["autoescape"])
        options.trust =
            fields["sandboxed"]?.string == "immutable"
            ? .sandboxedImmutable
            : fields["sandboxed"]?.bool == true ? .sandboxed : .full
        options.policies = Self.policies(fields["policies"])
        options.isOptimized = fields["optimized"]?.bool ?? true
        options.syntax = Self.syntax(fields)
        var templates: [String: String] = [:]
        for member in vector["templates"]?.members ?? [] { templates[member.key] = member.value.string ?? "" }
        environment = TemplateEnvironment(loader: DictionaryLoader(templates), options: options)
        environment.enable(Self.extensions(fields["extensions"]))
        if let i18n = fields["i18n"] {
            environment.installTranslations(Catalog(i18n["catalog"]), newstyle: i18n["newstyle"]?.bool ?? false)
        }
        if fields["finalize"]?.string == "none_to_empty" {
            environment.finalize { value in
                if case .none = value.shape { return "" }
                return value
            }
        }
        for (name, value) in try variables(vector["globals"]) { environment.global(name, value) }
    }

    /// The variables of an object, in its order.
    func variables(_ json: JSON?) throws -> [(String, TemplateValue)] {
        try (json?.members ?? []).map { ($0.key, try TemplateValue.read($0.value, undefined)) }
    }

    /// The tokens of a text, as `Environment.lex` gives them.
    func tokens(_ source: String) throws -> JSON {
        .array(try environment.lex(source).map { .array([.int($0.line), .string($0.type), .string($0.text)]) })
    }

    private static func undefined(_ name: String?) -> TemplateOptions.Undefined {
        switch name {
        case "ChainableUndefined": .chainable
        case "DebugUndefined": .debug
        case "StrictUndefined": .strict
        default: .lenient
        }
    }

    private static func autoescape(_ json: JSON?) -> Autoescape {
        guard let json else { return .off }
        if let flag = json.bool { return flag ? .on : .off }
        if let names = json["names"] {
            let escaping = Set((names.members ?? []).filter { $0.value.bool == true }.map(\.key))
            return Autoescape { name in name.map(escaping.contains) ?? false }
        }
        guard let select = json["select"] else { return .off }
        func strings(_ json: JSON?) -> [String]? { json?.array?.compactMap(\.string) }
        return .select(
            enabled: strings(select["enabled_extensions"]) ?? ["html", "htm", "xml"],
            disabled: strings(select["disabled_extensions"]) ?? [], forString: select["default_for_string"]?.bool ?? true,
            otherwise: select["default"]?.bool ?? false)
    }

    private static func policies(_ json: JSON?) -> Policies {
        var policies = Policies()
        for member in json?.members ?? [] {
            switch member.key {
            case "urlize.rel": policies.urlizeRelations = member.value.string?.split(separator: " ").map(String.init) ?? []
            case "urlize.target": policies.urlizeTarget = member.value.string
            case "urlize.extra_schemes": policies.urlizeExtraSchemes = member.value.array?.compactMap(\.string) ?? []
            case "truncate.leeway": policies.truncateLeeway = member.value.int ?? 5
            case "ext.i18n.trimmed": policies.translationsAreTrimmed = member.value.bool ?? false
            case "json.dumps_kwargs":
                policies.jsonSortsKeys = member.value["sort_keys"]?.bool ?? false
                policies.jsonIndent = member.value["indent"]?.int
                policies.jsonEnsuresASCII = member.value["ensure_ascii"]?.bool ?? true
            default: break
            }
        }
        return policies
    }

    private static func syntax(_ fields: JSON) -> TemplateSyntax {
        var syntax = TemplateSyntax()
        if let text = fields["block_start_string"]?.string { syntax.blockStart = text }
        if let text = fields["block_end_string"]?.string { syntax.blockEnd = text }
        if let text = fields["variable_start_string"]?.string { syntax.variableStart = text }
        if let text = fields["variable_end_string"]?.string { syntax.variableEnd = text }
        if let text = fields["comment_start_string"]?.string { syntax.commentStart = text }
        if let text = fields["comment_end_string"]?.string { syntax.commentEnd = text }
        syntax.lineStatementPrefix = fields["line_statement_prefix"]?.string
        syntax.lineCommentPrefix = fields["line_comment_prefix"]?.string
        syntax.trimBlocks = fields["trim_blocks"]?.bool ?? false
        syntax.lstripBlocks = fields["lstrip_blocks"]?.bool ?? false
        syntax.newlineSequence = fields["newline_sequence"]?.string ?? "\n"
        syntax.keepTrailingNewline = fields["keep_trailing_newline"]?.bool ?? false
        return syntax
    }

    private static func extensions(_ json: JSON?) -> [TemplateExtension] {
        (json?.array ?? []).compactMap { name in
            switch name.string {
            case "do": .expressionStatement
            case "loopcontrols": .loopControls
            case "i18n": .translations
            case "debug": .debug
            default: nil
            }
        }
    }
}

/// Translations of a vector.
struct Catalog: Translations {
    private let messages: [String: String]

    init(_ json: JSON?) {
        var messages: [String: String] = [:]
        for member in json?.members ?? [] { messages[member.key] = member.value.string }
        self.messages = messages
    }

    func translation(of message: String, context: String?) -> String {
        messages[context.map { $0 + "\u{4}" + message } ?? message] ?? message
    }

    func translation(of singular: String, plural: String, count: Int, context: String?) -> String {
        let form = count == 1 ? singular : plural
        return messages[context.map { $0 + "\u{4}" + form } ?? form] ?? form
    }
}
