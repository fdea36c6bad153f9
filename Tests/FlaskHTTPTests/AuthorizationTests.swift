import FlaskHTTP
import Testing

@Suite struct AuthorizationTests {
    // werkzeug/tests/test_http.py::TestHTTPUtility.test_authorization_header
    @Test(arguments: [
        ("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Aladdin", "open sesame"),
        ("Basic 0YDRg9GB0YHQutC40IE60JHRg9C60LLRiw==", "русскиЁ", "Буквы"),
        ("BASIC  dXNlcjpwYXNz ", "user", "pass"), ("Basic dXNlcg==", "user", ""), ("Basic", "", ""),
        ("Basic dTpwOng=", "u", "p:x"),
        ("Basic dX\tNl!cjpwYXNz", "user", "pass"),
    ])
    func basicCredentialsAreDecoded(_ text: String, _ username: String, _ password: String) throws {
        let authorization = try #require(Authorization(parsing: text))
        #expect(authorization.scheme == "basic" && authorization.token == nil)
        #expect(authorization.username == username && authorization.password == password)
        #expect(Authorization(parsing: authorization.headerValue) == authorization)
    }

    @Test(arguments: ["", "Basic foo", "Basic d", "Basic dXNlcjpwYXNz extra", "Basic é", "Basic /+8="])
    func malformedCredentialsAreNone(_ text: String) { #expect(Authorization(parsing: text) == nil) }

    @Test(
        arguments: [
            ("Bearer abc=", "abc=", [:], "Bearer abc="), ("Bearer a=b", nil, ["a": "b"], "Bearer a=b"), ("foo", "", [:], "Foo "),
            ("Digest foo, bar=, =qux, =", nil, ["foo": nil, "bar": ""], "Digest foo, bar=\"\""),
            ("x-my scheme", "scheme", [:], "X-My scheme"),
        ] as [(String, String?, HeaderParameters, String)])
    func otherSchemesHaveATokenOrParameters(_ text: String, _ token: String?, _ parameters: HeaderParameters, _ written: String) {
        let authorization = Authorization(parsing: text)
        #expect(authorization?.token == token && authorization?.parameters == parameters && authorization?.headerValue == written)
    }

    @Test func credentialsAreMadeAndStayOutOfLogs() {
        let authorization = Authorization.basic(username: "u", password: "secret")
        #expect(authorization.headerValue == "Basic dTpzZWNyZXQ=")
        #expect(!"\(authorization)".contains("secret"))
        #expect(Authorization.bearer("t").headerValue == "Bearer t")
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_www_authenticate_header
    @Test(arguments: [
        ("Basic realm=\"Wally World\"", "Basic realm=\"Wally World\""), ("Basic realm=\"WallyWorld\"", "Basic realm=WallyWorld"),
        ("digest realm=a, nonce=b, algorithm=\"MD5\"", "Digest realm=\"a\", nonce=\"b\", algorithm=MD5"), ("broken", "Broken "),
        ("Negotiate YII=", "Negotiate YII="),
    ])
    func challengesAreReadAndWritten(_ text: String, _ written: String) {
        #expect(WWWAuthenticate(parsing: text)?.headerValue == written)
        #expect(WWWAuthenticate(parsing: "") == nil)
    }

    @Test func aResponseHasSeveralChallenges() {
        var response = Response("", status: 401)
        response.wwwAuthenticate = [
            WWWAuthenticate(scheme: "basic", parameters: ["realm": "x"]), WWWAuthenticate(scheme: "Bearer"),
        ]
        #expect(response.headers.values("WWW-Authenticate") == ["Basic realm=x", "Bearer"])
        #expect(response.wwwAuthenticate.map(\.scheme) == ["basic", "bearer"])
        response.wwwAuthenticate = []
        #expect(!response.headers.contains("WWW-Authenticate"))
    }
}
