import FlaskHTTP
import Testing

@Suite struct CacheControlTests {
    // werkzeug/tests/test_http.py::TestHTTPUtility.test_cache_control_header
    @Test func requestsAreRead() {
        let control = RequestCacheControl(parsing: "max-age=0, no-cache, max-stale, min-fresh=3, only-if-cached")
        #expect(
            control.maxAge == 0 && control.noCache && control.maxStale == .any && control.minFresh == 3 && control.onlyIfCached)
        #expect(RequestCacheControl(parsing: "max-stale=5").maxStale == .seconds(5))
        #expect(RequestCacheControl(parsing: "max-stale=x").maxStale == nil)
        #expect(RequestCacheControl(parsing: nil).isEmpty)
    }

    @Test(arguments: [
        ("max-age", nil), ("max-age=x", nil), ("max-age=-1", -1), ("Max-Age=5", nil), ("max-age=\"5\"", 5), ("max-age=1.5", nil),
        ("max-age=1, max-age=2", 2), ("max-age=99999999999999999999", .max),
    ])
    func secondsAreNumbers(_ text: String, _ expected: Int?) {
        #expect(RequestCacheControl(parsing: text).maxAge == expected)
        #expect(ResponseCacheControl(parsing: text).maxAge == expected)
    }

    @Test func responsesAreRead() {
        let control = ResponseCacheControl(parsing: "private, no-cache=\"Set-Cookie, X\", s-maxage=9, immutable, ext=\"q v\"")
        #expect(control.private == .response && control.noCache == .fields("Set-Cookie, X") && control.sharedMaxAge == 9)
        #expect(control.immutable && !control.public && control.directives["ext"] == "q v")
        #expect(control.description == "private, no-cache=\"Set-Cookie, X\", s-maxage=9, immutable, ext=\"q v\"")
    }

    @Test func theResponsesFieldFollows() {
        var response = Response("")
        response.cacheControl.public = true
        response.cacheControl.maxAge = 3600
        #expect(response.headers["Cache-Control"] == "public, max-age=3600")
        response.cacheControl.public = false
        response.cacheControl.noCache = .response
        response.cacheControl.staleIfError = 5
        response.cacheControl.maxAge = nil
        #expect(response.headers["Cache-Control"] == "no-cache, stale-if-error=5")
        response.cacheControl = ResponseCacheControl()
        #expect(!response.headers.contains("Cache-Control"))
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_csp_header
    @Test func policiesAreReadAndWritten() {
        let policy = ContentSecurityPolicy(parsing: "default-src 'self'; script-src 'unsafe-inline' *; img-src")
        #expect(policy.defaultSource == "'self'" && policy.scriptSource == "'unsafe-inline' *" && policy.imageSource == nil)
        var response = Response("")
        response.contentSecurityPolicy.defaultSource = "'self'"
        response.contentSecurityPolicy["x-y"] = "z"
        #expect(response.headers["Content-Security-Policy"] == "default-src 'self'; x-y z")
        response.contentSecurityPolicy = ContentSecurityPolicy()
        #expect(!response.headers.contains("Content-Security-Policy"))
    }
}
