import FlaskRouting

/// What is stated where a blueprint is registered; what is not stated is the blueprint's own.
struct BlueprintOptions: Sendable {
    var name: String?
    var urlPrefix: String?
    var subdomain: String?
    var urlDefaults: [(name: String, value: RouteValue)] = []
    var cliGroup: CLIGroup?

    /// The options of a blueprint in another one: prefixes and subdomains are joined.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.register.
    func nested(of blueprint: Blueprint, in outer: BlueprintSetupState) -> BlueprintOptions {
        var options = self
        let subdomains = [subdomain ?? blueprint.subdomain, outer.subdomain].compactMap { $0 }
        options.subdomain = subdomains.isEmpty ? nil : subdomains.joined(separator: ".")
        switch (outer.urlPrefix, urlPrefix ?? blueprint.urlPrefix) {
        case (let outer?, let inner?): options.urlPrefix = URLPrefix.join(outer, inner)
        case (let outer, let inner): options.urlPrefix = inner ?? outer
        }
        return options
    }
}

/// Paths in front of rules.
enum URLPrefix {
    /// Joins two paths with one slash between them.
    static func join(_ prefix: String, _ path: String) -> String {
        var head = prefix[...], tail = path[...]
        while head.hasSuffix("/") { head.removeLast() }
        while tail.hasPrefix("/") { tail.removeFirst() }
        return head + "/" + tail
    }
}
