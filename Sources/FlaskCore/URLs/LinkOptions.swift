import FlaskRouting

/// What a URL is to be like, beside its values.
struct LinkOptions: Sendable {
    var anchor: String?
    var external: Bool?
    var scheme: String?
    var method: String?

    /// Takes an argument whose name has a meaning of its own.
    ///
    /// - Returns: false if the name has none, so that it is a value of the rule.
    mutating func take(_ name: String, _ value: RouteValue) throws(FlaskError) -> Bool {
        switch name {
        case "_anchor": anchor = try text(value, name)
        case "_scheme": scheme = try text(value, name)
        case "_method": method = try text(value, name)
        case "_external":
            guard case .bool(let flag) = value else { throw wrongType(name, value, "true or false") }
            external = flag
        default: return false
        }
        return true
    }

    private func text(_ value: RouteValue, _ name: String) throws(FlaskError) -> String? {
        switch value {
        case .string(let text): return text
        case .null: return nil
        default: throw wrongType(name, value, "text")
        }
    }

    private func wrongType(_ name: String, _ value: RouteValue, _ wanted: String) -> FlaskError {
        FlaskError(.urlBuilding, "urlFor's \(name) takes \(wanted), not \(value)")
    }
}
