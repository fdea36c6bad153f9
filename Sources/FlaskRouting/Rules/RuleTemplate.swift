/// Rules with placeholders, `$name` or `${name}`, in text, endpoint, subdomain and defaults.
///
/// ```swift
/// let resource = RuleTemplate([
///     Rule("/$name/", endpoint: "$name.list"),
///     Rule("/$name/<int:id>", endpoint: "$name.show"),
/// ])
/// try map.add([resource(name: "user"), resource(name: "page")])
/// ```
/// Reference: werkzeug/routing/rules.py, RuleTemplate.
@dynamicCallable
public struct RuleTemplate: Sendable {
    private let factories: [any RuleFactory]

    /// Makes a template.
    ///
    /// - Parameter factories: what makes the rules with placeholders.
    public init(_ factories: [any RuleFactory]) { self.factories = factories }

    /// Fills in the placeholders.
    ///
    /// - Parameter names: what stands for each of the names.
    /// - Returns: what makes the rules.
    public func dynamicallyCall(withKeywordArguments names: KeyValuePairs<String, String>) -> FilledRuleTemplate {
        FilledRuleTemplate(factories: factories, names: Dictionary(names.map { ($0.key, $0.value) }) { $1 })
    }
}

/// A template with what stands for its placeholders.
public struct FilledRuleTemplate: RuleFactory {
    fileprivate let factories: [any RuleFactory]
    fileprivate let names: [String: String]

    /// The rules of the template.
    ///
    /// - Returns: the rules without placeholders.
    /// - Throws: ``RoutingError`` if a placeholder has no name, or one that was not given.
    public func rules() throws(RoutingError) -> [Rule] {
        var rules = try factories.rules()
        for index in rules.indices { try fill(&rules[index]) }
        return rules
    }

    private func fill(_ rule: inout Rule) throws(RoutingError) {
        let text = rule.text
        rule.text = try filled(text, of: text)
        rule.endpoint = try filled(rule.endpoint, of: text)
        if let subdomain = rule.subdomain { rule.subdomain = try filled(subdomain, of: text) }
        for index in rule.defaults.indices {
            if case .string(let value) = rule.defaults[index].value {
                rule.defaults[index].value = .string(try filled(value, of: text))
            }
        }
    }

    private func filled(_ template: String, of rule: String) throws(RoutingError) -> String {
        var output = ""
        var rest = template.unicodeScalars[...]
        while let dollar = rest.firstIndex(of: "$") {
            output += String(rest[..<dollar])
            rest = rest[dollar...].dropFirst()
            if rest.first == "$" {
                output += "$"
                rest.removeFirst()
                continue
            }
            guard let name = Self.takeName(&rest) else {
                throw RoutingError(
                    .malformedRule, "the '$' in '\(template)' has no name after it; write '$$' for the character itself.",
                    rule: rule)
            }
            guard let value = names[name] else {
                let known = names.keys.sorted().joined(separator: ", ")
                throw RoutingError(.unknownPlaceholder, "'\(template)' asks for '\(name)', given are: \(known).", rule: rule)
            }
            output += value
        }
        return output + String(rest)
    }

    private static func takeName(_ rest: inout Substring.UnicodeScalarView) -> String? {
        var text = rest
        let isBraced = text.first == "{"
        if isBraced { text.removeFirst() }
        let name = text.prefix { RuleParser.isNamePart($0) }
        guard let first = name.first, RuleParser.isNameStart(first) else { return nil }
        text = text[name.endIndex...]
        if isBraced {
            guard text.first == "}" else { return nil }
            text.removeFirst()
        }
        rest = text
        return String(name)
    }
}
