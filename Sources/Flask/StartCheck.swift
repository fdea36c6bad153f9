import FlaskCore
import FlaskRouting

/// What deserves a second look before an application is served.
///
/// It holds nothing up: what is found is printed. Debug mode is spared what matters in production only.
package struct StartCheck {
    /// The fewest bytes of a key that nobody can guess, if they are random.
    private static let shortestKey = 16

    /// Whether this build has the reloader and the debugger.
    package static var hasTools: Bool {
        #if DEBUG
            true
        #else
            false
        #endif
    }

    /// What to look at, and what to do about it.
    package private(set) var advice: [String] = []

    /// Looks at an application.
    ///
    /// - Parameters:
    ///   - app: the application, with everything that belongs to it registered.
    ///   - isSecured: whether it is served over HTTPS by the process itself.
    ///   - hasTools: whether the reloader and the debugger are part of the program.
    package init(_ app: Flask, isSecured: Bool = false, hasTools: Bool = Self.hasTools) {
        let config = app.config
        if app.debug, !hasTools {
            advice.append(
                """
                This build for release has neither reloader nor debugger, though DEBUG is on: build without `-c release` to develop, \
                and leave DEBUG off to serve.
                """)
        }
        if let key = config.secretKey, !app.debug {
            look(at: key)
            lookAtCookie(of: config, isSecured: isSecured)
        }
        lookAtRules(app.rules)
    }

    /// The lines for the terminal.
    package var lines: String { advice.map { " * Advice: \($0)\n" }.joined() }

    private mutating func look(at key: SecretKey) {
        guard key.bytes.count < Self.shortestKey else { return }
        advice.append(
            """
            SECRET_KEY has only \(key.bytes.count) bytes: who guesses it can make any session. Take 32 random ones \
            (openssl rand -hex 32) from the environment.
            """)
    }

    private mutating func lookAtCookie(of config: Config, isSecured: Bool) {
        var settings: [String] = []
        if config["SESSION_COOKIE_SAMESITE"]?.string == nil {
            settings.append("SESSION_COOKIE_SAMESITE to Lax, so that forms of other sites come without it")
        }
        if !config.sessionCookieSecure {
            let condition = isSecured ? "" : " where users come over HTTPS"
            settings.append("SESSION_COOKIE_SECURE to true\(condition), so that it never travels unprotected")
        }
        guard !settings.isEmpty else { return }
        advice.append("For the session cookie set \(settings.joined(separator: "; and ")).")
    }

    /// Finds rules that no request reaches, as an earlier one of the same text answers all their methods.
    private mutating func lookAtRules(_ rules: [BoundRule]) {
        var answered: [String: [String: String]] = [:]
        for rule in rules where !rule.isBuildOnly && !rule.isAlias && rule.defaults.isEmpty && rule.redirectTo == nil {
            let place = "\(rule.host ?? rule.subdomain)|\(rule.text)|\(rule.isWebSocket)"
            let methods = (rule.methods ?? ["*"]).filter { $0 != "HEAD" && $0 != "OPTIONS" }
            let earlier = methods.compactMap { answered[place]?[$0] }
            if let other = earlier.first, earlier.count == methods.count {
                advice.append(
                    """
                    The rule '\(rule.text)' of the endpoint '\(rule.endpoint)' is never reached: the endpoint '\(other)' has the \
                    same one, registered before it. Change one of them, or remove it.
                    """)
            }
            for method in methods where answered[place]?[method] == nil {
                answered[place, default: [:]][method] = rule.endpoint
            }
        }
    }
}
