/// Whether a page shares its browsing context group with pages of other origins.
///
/// Reference: werkzeug/http.py, COOP.
public enum CrossOriginOpenerPolicy: String, Sendable {
    /// It does; the default.
    case unsafeNone = "unsafe-none"
    /// With windows that it opened itself.
    case sameOriginAllowPopups = "same-origin-allow-popups"
    /// With pages of its own origin only.
    case sameOrigin = "same-origin"
}

/// Whether a page may load resources of other origins that do not allow it.
///
/// Reference: werkzeug/http.py, COEP.
public enum CrossOriginEmbedderPolicy: String, Sendable {
    /// It may; the default.
    case unsafeNone = "unsafe-none"
    /// Only resources that allow it by CORS or CORP.
    case requireCORP = "require-corp"
}
