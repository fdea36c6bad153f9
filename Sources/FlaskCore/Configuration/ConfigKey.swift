import FlaskHTTP
import FlaskJSON

/// A key of the framework's: its name, and the property of ``Config`` that it is another view of.
struct ConfigKey: Sendable {
    /// The name, in capitals.
    let name: String
    /// What values it takes, for messages.
    let expectation: String
    /// Reads the property.
    let read: @Sendable (Config) -> JSONValue
    /// Sets the property; `false` if the value does not fit.
    let write: @Sendable (inout Config, JSONValue) -> Bool

    init<Value: ConfigValue>(_ name: String, _ property: any WritableKeyPath<Config, Value> & Sendable) {
        self.name = name
        expectation = Value.expectation
        read = { $0[keyPath: property].configValue }
        write = { config, value in
            guard let value = Value(configValue: value) else { return false }
            config[keyPath: property] = value
            return true
        }
    }

    private init(
        _ name: String, expectation: String, read: @escaping @Sendable (Config) -> JSONValue,
        write: @escaping @Sendable (inout Config, JSONValue) -> Bool
    ) {
        self.name = name
        self.expectation = expectation
        self.read = read
        self.write = write
    }
}

extension ConfigKey {
    /// All keys of Flask 3.1, in its order.
    ///
    /// Reference: flask/app.py, Flask.default_config.
    static let all = [debugKey] + general + sessions + limits

    /// The keys by their names.
    static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// A text means what it means in `FLASK_DEBUG`.
    private static let debugKey = ConfigKey("DEBUG", expectation: Bool.expectation) {
        .bool($0.debug)
    } write: { config, value in
        guard let flag = value.string.map(DebugFlag.isOn) ?? Bool(configValue: value) else { return false }
        config.debug = flag
        return true
    }

    private typealias Fallbacks = [SecretKey]?

    /// Flask's default is `None`, which is an empty list here.
    private static let fallbacks = ConfigKey(
        "SECRET_KEY_FALLBACKS", expectation: Fallbacks.expectation
    ) {
        $0.secretKeyFallbacks.isEmpty ? .null : $0.secretKeyFallbacks.configValue
    } write: { config, value in
        guard let keys = Fallbacks(configValue: value) else { return false }
        config.secretKeyFallbacks = keys ?? []
        return true
    }

    /// Another word is kept, and fails the requests that write the session cookie, as in Flask.
    private static let sameSite = ConfigKey("SESSION_COOKIE_SAMESITE", expectation: Cookie.SameSite?.expectation) {
        $0.unknownSameSite.map { .string($0) } ?? $0.sessionCookieSameSite.configValue
    } write: { config, value in
        if let site = Cookie.SameSite?(configValue: value) {
            config.sessionCookieSameSite = site
        } else if let word = value.string {
            config.sessionCookieSameSite = nil
            config.unknownSameSite = word
        } else {
            return false
        }
        return true
    }

    private static let general = [
        ConfigKey("TESTING", \.testing),
        ConfigKey("PROPAGATE_EXCEPTIONS", \.propagateExceptions),
        ConfigKey("SECRET_KEY", \.secretKey),
        fallbacks,
        ConfigKey("PERMANENT_SESSION_LIFETIME", \.permanentSessionLifetime),
        ConfigKey("USE_X_SENDFILE", \.useXSendfile),
        ConfigKey("TRUSTED_HOSTS", \.trustedHosts),
        ConfigKey("SERVER_NAME", \.serverName),
        ConfigKey("APPLICATION_ROOT", \.applicationRoot),
    ]

    private static let sessions = [
        ConfigKey("SESSION_COOKIE_NAME", \.sessionCookieName),
        ConfigKey("SESSION_COOKIE_DOMAIN", \.sessionCookieDomain),
        ConfigKey("SESSION_COOKIE_PATH", \.sessionCookiePath),
        ConfigKey("SESSION_COOKIE_HTTPONLY", \.sessionCookieHTTPOnly),
        ConfigKey("SESSION_COOKIE_SECURE", \.sessionCookieSecure),
        ConfigKey("SESSION_COOKIE_PARTITIONED", \.sessionCookiePartitioned),
        sameSite,
        ConfigKey("SESSION_REFRESH_EACH_REQUEST", \.sessionRefreshEachRequest),
    ]

    private static let limits = [
        ConfigKey("MAX_CONTENT_LENGTH", \.maxContentLength),
        ConfigKey("MAX_FORM_MEMORY_SIZE", \.maxFormMemorySize),
        ConfigKey("MAX_FORM_PARTS", \.maxFormParts),
        ConfigKey("SEND_FILE_MAX_AGE_DEFAULT", \.sendFileMaxAgeDefault),
        ConfigKey("TRAP_BAD_REQUEST_ERRORS", \.trapBadRequestErrors),
        ConfigKey("TRAP_HTTP_EXCEPTIONS", \.trapHTTPExceptions),
        ConfigKey("EXPLAIN_TEMPLATE_LOADING", \.explainTemplateLoading),
        ConfigKey("PREFERRED_URL_SCHEME", \.preferredURLScheme),
        ConfigKey("TEMPLATES_AUTO_RELOAD", \.templatesAutoReload),
        ConfigKey("MAX_COOKIE_SIZE", \.maxCookieSize),
        ConfigKey("PROVIDE_AUTOMATIC_OPTIONS", \.provideAutomaticOptions),
    ]
}
