import FlaskRouting

/// A parameter of a view, as the check at registration sees it.
struct ViewParameter: Sendable, Equatable {
    /// The type as written in Swift, for messages.
    let type: String
    let requirement: ViewArgumentRequirement

    /// The parameters of a function with these types.
    static func list<each Argument: ViewArgument>(of types: repeat (each Argument).Type) -> [ViewParameter] {
        var parameters: [ViewParameter] = []
        for type in repeat each types { parameters.append(ViewParameter(type: "\(type)", requirement: type.requirement)) }
        return parameters
    }

    /// Whether rules may lack the variable that the parameter stands for.
    var isOptional: Bool {
        if case .variable(_, let optional) = requirement { optional } else { true }
    }
}

/// The variables of a rule, as the check at registration sees them.
struct RuleVariables: Sendable {
    let rule: String
    /// The names in the order of the rule, then those that only have a default.
    let names: [String]
    /// What the converter of a name gives; `nil` where anything may come.
    let kinds: [String: VariableKind]
    /// The names without those that a blueprint adds.
    let ownNames: [String]

    init(_ rule: BoundRule, outer: Set<String> = []) {
        self.rule = rule.text
        names = rule.arguments
        ownNames = outer.isEmpty ? names : names.filter { !outer.contains($0) }
        kinds = Dictionary(rule.variables.map { ($0, VariableKind(rule.converter(of: $0))) }) { $1 }
    }
}

/// Which of a rule's variables goes to which parameter of the view.
///
/// Closures have no parameter names, so order binds: the rule with the most variables gives the names of the
/// parameters in order, and the view's other rules find theirs by these names.
struct ViewBinding: Sendable {
    /// The names of the parameters that come from the rule.
    let names: [String]
    private let parameters: [ViewParameter]
    /// What takes the parameters, for messages.
    private let subject: String

    /// The binding of a view that takes nothing.
    static let empty = ViewBinding()

    private init() { self.init(names: [], [], "the view") }

    private init(names: [String], _ parameters: [ViewParameter], _ subject: String) {
        self.names = names
        self.parameters = parameters
        self.subject = subject
    }

    /// Checks parameters against the rules of a view.
    ///
    /// - Parameters:
    ///   - parameters: what the view takes.
    ///   - rules: the rules that are known.
    ///   - isComplete: whether no rule can come that has further variables, which optional parameters stand for.
    ///   - subject: what takes the parameters, for messages.
    ///   - site: where the view is registered.
    /// - Throws: ``FlaskError`` that names the rule, the parameter and what to write instead.
    init(
        _ parameters: [ViewParameter], to rules: [RuleVariables], isComplete: Bool = true, of subject: String = "the view",
        at site: SourceSite
    ) throws(FlaskError) {
        let wanted = parameters.filter { $0.requirement != .none }
        guard let longest = rules.max(by: { $0.names.count < $1.names.count }) else {
            self = .empty
            return
        }
        // A prefix's variables may be taken or left out; where both would do, the types tell.
        let candidates = [longest.names, longest.ownNames].filter { names in
            let surplus = wanted.dropFirst(names.count)
            return wanted.count >= names.count && (surplus.isEmpty || !isComplete && surplus.allSatisfy(\.isOptional))
        }
        guard let names = candidates.first else {
            throw Self.countMismatch(parameters.count, wanted.count, longest, subject, site)
        }
        let fitting = candidates.first { names in
            (try? ViewBinding(names: names, wanted, subject).check(rules, at: site)) != nil
        }
        self.init(names: fitting ?? names, wanted, subject)
        try check(rules, at: site)
    }

    /// Checks that a further rule of the view has what the parameters need.
    ///
    /// - Throws: ``FlaskError`` that names the rule, the parameter and what to write instead.
    func check(_ rule: RuleVariables, at site: SourceSite) throws(FlaskError) {
        for (name, parameter) in zip(names, parameters) { try check(parameter, name, in: rule, site) }
    }

    private func check(_ rules: [RuleVariables], at site: SourceSite) throws(FlaskError) {
        for rule in rules { try check(rule, at: site) }
    }

    private func check(
        _ parameter: ViewParameter, _ name: String, in rule: RuleVariables, _ site: SourceSite
    ) throws(FlaskError) {
        guard case .variable(let kinds, let optional) = parameter.requirement else { return }
        guard rule.names.contains(name) else {
            if optional { return }
            throw FlaskError(
                .argumentMismatch,
                """
                the rule '\(rule.rule)' has no variable <\(name)>, but \(subject) takes it as \(parameter.type): \
                make the parameter optional (\(parameter.type)?), or give `defaults: ["\(name)": …]`
                """, at: site)
        }
        guard let kind = rule.kinds[name], kind != .custom, !kinds.contains(kind) else { return }
        throw FlaskError(
            .argumentMismatch,
            """
            the variable <\(name)> of the rule '\(rule.rule)' gives \(kind.swiftType), but \(subject) takes \(parameter.type): \
            \(Self.advice(name, kind, kinds))
            """, at: site)
    }

    private static func advice(_ name: String, _ kind: VariableKind, _ kinds: Set<VariableKind>) -> String {
        let converter = kinds.contains(.integer) ? "int" : kinds.contains(.number) ? "float" : "string"
        return "write <\(converter):\(name)> in the rule, or take (\(name): \(kind.swiftType))"
    }

    private static func countMismatch(
        _ all: Int, _ wanted: Int, _ rule: RuleVariables, _ subject: String, _ site: SourceSite
    ) -> FlaskError {
        let variables =
            rule.names.isEmpty ? "no variables" : "the variables \(rule.names.map { "<\($0)>" }.joined(separator: ", "))"
        let injected = all == wanted ? "" : " (\(all - wanted) more are not from the rule)"
        let advice =
            wanted > rule.names.count
            ? "add the missing variables to the rule, as in '/item/<int:id>', or remove the parameters"
            : "take each variable in its order, for example { (\(rule.names.map { "\($0): \(rule.kinds[$0]?.swiftType ?? "String")" }.joined(separator: ", "))) in … }"
        return FlaskError(
            .argumentMismatch,
            "the rule '\(rule.rule)' has \(variables), but \(subject) takes \(wanted) of them\(injected): \(advice)", at: site)
    }
}
