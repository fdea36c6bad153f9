public import FlaskHTTP
import FlaskJSON

/// The configuration of an application: each property names the Flask key that it stands for, and `config["KEY"]` reads and
/// sets the same by key, and keys of your own.
///
/// It is filled before the first request, and cannot be changed afterwards.
/// Reference: flask/app.py, Flask.default_config, and flask/config.py.
public struct Config: Sendable {
    /// `DEBUG`: more is said about errors, and requests are logged.
    public var debug = false
    /// `TESTING`: errors reach the test client.
    public var testing = false
    /// `PROPAGATE_EXCEPTIONS`: whether errors that nobody handles leave the application.
    ///
    /// `nil` stands for testing and debug only.
    public var propagateExceptions: Bool?
    /// `TRAP_HTTP_EXCEPTIONS`: whether HTTP exceptions are treated like any other error.
    public var trapHTTPExceptions = false
    /// `TRAP_BAD_REQUEST_ERRORS`: whether 400s are treated like any other error.
    ///
    /// `nil` stands for missing keys in debug only.
    public var trapBadRequestErrors: Bool?
    /// `SERVER_NAME`: the host that external URLs get outside of requests, and that subdomains are found by.
    public var serverName: String?
    /// `APPLICATION_ROOT`: the path that the application is mounted at, for URLs built outside of requests.
    public var applicationRoot = "/"
    /// `PREFERRED_URL_SCHEME`: the scheme of URLs built outside of requests.
    public var preferredURLScheme = "http"
    /// `SECRET_KEY`: what sessions are signed with; without one there are none.
    public var secretKey: SecretKey?
    /// `SECRET_KEY_FALLBACKS`: older keys whose signatures still count, in any order.
    public var secretKeyFallbacks: [SecretKey] = []
    /// `SESSION_COOKIE_NAME`: the name of the session cookie.
    public var sessionCookieName = "session"
    /// `SESSION_COOKIE_DOMAIN`: the domain that the session cookie is sent to, with its subdomains.
    ///
    /// `nil` stands for the host that sets it only.
    public var sessionCookieDomain: String?
    /// `SESSION_COOKIE_PATH`: the path that the session cookie is sent to; `nil` for `APPLICATION_ROOT`.
    public var sessionCookiePath: String?
    /// `SESSION_COOKIE_HTTPONLY`: whether scripts of the page cannot read the session cookie.
    public var sessionCookieHTTPOnly = true
    /// `SESSION_COOKIE_SECURE`: whether the session cookie is only sent over protected connections.
    public var sessionCookieSecure = false
    /// `SESSION_COOKIE_PARTITIONED`: whether the session cookie is kept apart for every site that embeds this one.
    public var sessionCookiePartitioned = false
    /// `SESSION_COOKIE_SAMESITE`: whether the session cookie goes along with requests that another site starts.
    public var sessionCookieSameSite: Cookie.SameSite? { didSet { unknownSameSite = nil } }
    /// `PERMANENT_SESSION_LIFETIME`: how long permanent sessions last, and how old a session cookie may be.
    public var permanentSessionLifetime = Duration.seconds(31 * 86_400)
    /// `SESSION_REFRESH_EACH_REQUEST`: whether the cookie of a permanent session is sent again with every response.
    public var sessionRefreshEachRequest = true
    /// `MAX_COOKIE_SIZE`: the size of a cookie from which on a warning is printed; 0 for never.
    public var maxCookieSize = Cookie.maximumSize
    /// `MAX_CONTENT_LENGTH`: the most bytes a request's body may have, or `nil`.
    public var maxContentLength: Int?
    /// `MAX_FORM_MEMORY_SIZE`: the most bytes of a form field that is no file, and of an url-encoded form; `nil` for no limit.
    public var maxFormMemorySize: Int? = 500_000
    /// `MAX_FORM_PARTS`: the most fields and files of a multipart form; `nil` for no limit.
    public var maxFormParts: Int? = 1000
    /// `TRUSTED_HOSTS`: the hosts that are served, `.example.org` with its subdomains; `nil` for any.
    public var trustedHosts: [String]?
    /// `PROVIDE_AUTOMATIC_OPTIONS`: whether `OPTIONS` is answered by the framework.
    public var provideAutomaticOptions = true
    /// `TEMPLATES_AUTO_RELOAD`: whether templates are compiled again when their files change; `nil` for debug only.
    public var templatesAutoReload: Bool?
    /// `EXPLAIN_TEMPLATE_LOADING`: whether each lookup of a template is logged with the places that were tried.
    public var explainTemplateLoading = false
    /// `SEND_FILE_MAX_AGE_DEFAULT`: how long files may be kept without asking again; `nil` to ask each time.
    public var sendFileMaxAgeDefault: Duration?
    /// `USE_X_SENDFILE`: whether the server in front sends files, told by the field `X-Sendfile`.
    public var useXSendfile = false
    /// Whether URLs of static files carry a fingerprint of the content, so that clients may keep them for a year.
    ///
    /// `url_for('static', filename='style.css')` then gives `/static/style.css?v=…`; the fingerprint changes with the file,
    /// which is read once after each change unless it is over 4 MiB; then time and size stand for the content.
    public var fingerprintsStaticFiles = false
    /// Whether a line is logged for each request; `nil` for debug only.
    public var accessLog: Bool?

    /// What `SESSION_COOKIE_SAMESITE` was set to by key if it is none of the three words; no session cookie can be written then.
    var unknownSameSite: String?
    /// The application's own keys.
    var own = JSONObject()
    /// Where files with relative paths are looked for.
    var folder = ConfigFolder.working

    /// Makes the configuration that an application starts with, where files are looked for in the current folder.
    public init() {}
}

extension Config {
    /// Whether errors that nobody handles leave the application.
    var propagates: Bool { propagateExceptions ?? (testing || debug) }

    /// Whether the page of a missing key names the key.
    var showsMissingKeys: Bool { debug || trapBadRequestErrors == true }

    /// Whether an HTTP exception is treated like any other error.
    ///
    /// Reference: flask/sansio/app.py, App.trap_http_exception.
    func traps(_ exception: HTTPException) -> Bool {
        if trapHTTPExceptions { return true }
        guard let trapBadRequestErrors else { return debug && exception.kind == .badRequestKeyError }
        return trapBadRequestErrors && exception.isKind(of: .badRequest)
    }
}
