import FlaskHTTP
import FlaskTemplates

extension ConfigObject {
    /// The keys about sessions.
    static let sessionKeys = [
        "MAX_COOKIE_SIZE", "PERMANENT_SESSION_LIFETIME", "SECRET_KEY", "SECRET_KEY_FALLBACKS", "SESSION_COOKIE_DOMAIN",
        "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_NAME", "SESSION_COOKIE_PARTITIONED", "SESSION_COOKIE_PATH",
        "SESSION_COOKIE_SAMESITE", "SESSION_COOKIE_SECURE", "SESSION_REFRESH_EACH_REQUEST",
    ]

    /// The value of a key about sessions, the lifetime in seconds.
    ///
    /// - Returns: `nil` for other keys.
    static func sessionValue(_ key: String, _ config: Config) -> TemplateValue? {
        switch key {
        case "MAX_COOKIE_SIZE": config.maxCookieSize.templateValue
        case "PERMANENT_SESSION_LIFETIME": Int(clamping: config.permanentSessionLifetime.components.seconds).templateValue
        case "SECRET_KEY": config.secretKey.map(text) ?? TemplateValue.none
        case "SECRET_KEY_FALLBACKS": .list(config.secretKeyFallbacks.map(text))
        case "SESSION_COOKIE_DOMAIN": config.sessionCookieDomain.templateValue
        case "SESSION_COOKIE_HTTPONLY": config.sessionCookieHTTPOnly.templateValue
        case "SESSION_COOKIE_NAME": config.sessionCookieName.templateValue
        case "SESSION_COOKIE_PARTITIONED": config.sessionCookiePartitioned.templateValue
        case "SESSION_COOKIE_PATH": config.sessionCookiePath.templateValue
        case "SESSION_COOKIE_SAMESITE": (config.sessionCookieSameSite?.rawValue).templateValue
        case "SESSION_COOKIE_SECURE": config.sessionCookieSecure.templateValue
        case "SESSION_REFRESH_EACH_REQUEST": config.sessionRefreshEachRequest.templateValue
        default: nil
        }
    }

    private static func text(_ key: SecretKey) -> TemplateValue {
        String(validating: key.bytes, as: UTF8.self)?.templateValue ?? .bytes(key.bytes)
    }
}
