extension BoundRule {
    /// Whether a URL can be built of values: the method is one of the rule, no variable is missing, and values of defaults
    /// are the defaults.
    ///
    /// Reference: werkzeug/routing/rules.py, Rule.suitable_for.
    func isSuitable(for values: RouteValues, method: String?) -> Bool {
        if let method, !allows(method) { return false }
        for name in arguments where defaultValue(of: name) == nil && values[name] == nil { return false }
        for (name, value) in defaults {
            if let given = values[name], !value.isSame(as: given) { return false }
        }
        return true
    }

    /// The host or subdomain and the path of a URL; `nil` if a converter has no text for a value.
    ///
    /// - Parameters:
    ///   - values: the values of the variables and of the query.
    ///   - query: the order of the query; without it there is none.
    /// - Returns: what stands before and after the first slash of the URL.
    /// - Throws: what a converter throws.
    func url(of values: RouteValues, query: ParameterOrder?) throws -> (domain: String, path: String)? {
        guard let domain = try text(domainPieces, values), var path = try text(pathPieces, values) else { return nil }
        if let query {
            let unknown = values.filter { !argumentNames.contains($0.name) }
            if !unknown.isEmpty {
                let text = QueryEncoding.query(unknown.map { ($0.name, $0.value) }, sortedBy: query)
                if !text.isEmpty { path += "?" + text }
            }
        }
        return (domain, path)
    }

    private func text(_ pieces: [URLPiece], _ values: RouteValues) throws -> String? {
        var output = ""
        for piece in pieces {
            switch piece {
            case .text(let text): output += text
            case .variable(let index):
                let variable = ruleVariables[index]
                guard let text = try variable.text(from: values[variable.name] ?? RouteValue.null) else { return nil }
                output += text
            }
        }
        return output
    }
}
