/// The fields by which a response limits what the browser does with it.
extension Response {
    /// What the page may load and do.
    public var contentSecurityPolicy: ContentSecurityPolicy {
        get { ContentSecurityPolicy(parsing: headers["Content-Security-Policy"]) }
        set { headers["Content-Security-Policy"] = newValue.isEmpty ? nil : newValue.headerValue }
    }

    /// What the page should load and do; breaches are reported only.
    public var contentSecurityPolicyReportOnly: ContentSecurityPolicy {
        get { ContentSecurityPolicy(parsing: headers["Content-Security-Policy-Report-Only"]) }
        set { headers["Content-Security-Policy-Report-Only"] = newValue.isEmpty ? nil : newValue.headerValue }
    }

    /// Whether the page shares its browsing context group with pages of other origins.
    public var crossOriginOpenerPolicy: CrossOriginOpenerPolicy {
        get { headers["Cross-Origin-Opener-Policy"].flatMap(CrossOriginOpenerPolicy.init(rawValue:)) ?? .unsafeNone }
        set { headers["Cross-Origin-Opener-Policy"] = newValue.rawValue }
    }

    /// Whether the page may load resources of other origins that do not allow it.
    public var crossOriginEmbedderPolicy: CrossOriginEmbedderPolicy {
        get { headers["Cross-Origin-Embedder-Policy"].flatMap(CrossOriginEmbedderPolicy.init(rawValue:)) ?? .unsafeNone }
        set { headers["Cross-Origin-Embedder-Policy"] = newValue.rawValue }
    }

    /// Whether scripts of other origins may send credentials.
    public var accessControlAllowCredentials: Bool {
        get { headers.contains("Access-Control-Allow-Credentials") }
        set { headers["Access-Control-Allow-Credentials"] = newValue ? "true" : nil }
    }

    /// The fields that scripts of other origins may send.
    public var accessControlAllowHeaders: HeaderSet {
        get { fieldSet("Access-Control-Allow-Headers") }
        set { write(newValue, to: "Access-Control-Allow-Headers") }
    }

    /// The methods that scripts of other origins may use.
    public var accessControlAllowMethods: HeaderSet {
        get { fieldSet("Access-Control-Allow-Methods") }
        set { write(newValue, to: "Access-Control-Allow-Methods") }
    }

    /// The origin whose scripts may read the response, or `*`.
    public var accessControlAllowOrigin: String? {
        get { headers["Access-Control-Allow-Origin"] }
        set { headers["Access-Control-Allow-Origin"] = newValue }
    }

    /// The fields that scripts of other origins may read.
    public var accessControlExposeHeaders: HeaderSet {
        get { fieldSet("Access-Control-Expose-Headers") }
        set { write(newValue, to: "Access-Control-Expose-Headers") }
    }

    /// For how many seconds the browser may remember these answers.
    public var accessControlMaxAge: Int? {
        get { headers["Access-Control-Max-Age"].flatMap { DecimalInteger.lenient($0) }.map { Int(clamping: $0) } }
        set { headers["Access-Control-Max-Age"] = newValue.map(String.init) }
    }
}
