import FlaskHTTP

/// The name of a view that was given none.
enum EndpointName {
    /// The view's first rule, with the methods where several views share the rule.
    static func free(for rule: String, _ methods: [HTTPMethod]?, isTaken: (String) -> Bool) -> String {
        guard isTaken(rule), let methods else { return rule }
        return methods.map(\.rawValue).joined(separator: ",") + " " + rule
    }
}
