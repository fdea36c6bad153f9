import FlaskHTTP
import Testing

/// Whatever a client sends must neither trap nor take more than linear time.
@Suite struct HostileHeadersTests {
    /// Reads a value as every field there is.
    private static func readAll(_ text: String) {
        let names = [
            "Accept", "Accept-Charset", "Accept-Language", "Accept-Encoding", "Authorization", "Cache-Control", "Content-Length",
            "Content-Type", "Date", "If-Match", "If-None-Match", "If-Range", "If-Modified-Since", "Max-Forwards", "Pragma",
            "Range",
        ]
        let request = Request(headers: Headers(names.map { HeaderField(name: $0, value: text) }))
        _ = (request.acceptMIMETypes.bestMatch(["text/html", "a/b"]), request.acceptCharsets["utf-8"])
        _ = (request.acceptLanguages.bestMatch(["en", "de-AT"]), request.acceptEncodings.headerValue)
        _ = (request.authorization?.headerValue, request.cacheControl.maxAge, request.cacheControl.headerValue)
        _ = (request.contentLength, request.mimetype, request.mimetypeParameters, request.isJSON, request.date)
        _ = (request.ifMatch.headerValue, request.ifNoneMatch, request.ifRange?.headerValue, request.ifModifiedSince)
        _ = (request.maxForwards, request.pragma.contains("x"), request.range?.range(forLength: 10), request.range?.headerValue)
        _ = (ContentRange(parsing: text)?.headerValue, WWWAuthenticate(parsing: text)?.headerValue, RetryAfter(parsing: text))
        _ = (ContentSecurityPolicy(parsing: text).headerValue, Age.parse(text), ETag(parsing: text))
        var response = Response("0123456789")
        response.etag = "v1"
        try? response.makeConditional(for: request, acceptRanges: "bytes", completeLength: 10)
    }

    private static let pieces = [
        "", " ", "\"", "\\", "\\\"", ";", ",", "=", "*", "'", "%", "%2", "%zz", "/", "-", "--", "_", ":", ".", "W/", "q=", "q=-",
        "q=.", "a=",
        "*=", "*0=", "''", "utf-8''%", "é", "\u{301}", "\u{A0}", "\r\n", "\0", "😀", "bytes=", "0-", "-0", "Basic ", "Digest ",
        "=", "Sun,",
        "Jan", "1", "+", "99999999999999999999999999999999999999999999", "٣",
    ]

    @Test(arguments: pieces) func junkNeverTraps(_ first: String) {
        for second in Self.pieces {
            Self.readAll(first + second)
            Self.readAll("a;" + first + second + first)
            Self.readAll("bytes " + first + second + "\"")
        }
    }

    /// What a reader that looks again at what it has seen would take hours for.
    private static let repeated = [
        ",", ";", "\"", "\\", "\"a,", "\"a\"b,", "\"a;", "a=\"", ";a=\"", ";a=\"\\", "a,", "a=b,", ";a=b", ";a*0=b",
        ";a*=utf-8''%41", ";a*0*=utf-8''%c3", " ", "\t,", "\" ", "\"  b", "W/", "W/\"", "*", "=", "/", "-", "0-0,", "1", "%41",
        "é",
        "\u{A0}", "a/b;q=0.1,", "en-", ";q=0.1", "Basic ", "Jan ", "1 Jan ", ":", "a.b:", "+", "_1", "😀", "\\\"", "%22",
    ]

    @Test(.timeLimit(.minutes(10)), arguments: repeated) func longValuesTakeLinearTime(_ piece: String) {
        let text = String(repeating: piece, count: (1 << 14) / piece.utf8.count)
        Self.readAll(text)
        Self.readAll("a;b=\"" + text)
        Self.readAll("bytes=" + text)
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: ["\"a,", "\" ", "\t,", ";a=\"\\", ";a*0=b", "a/b,", "0-0,", "1", "1 Jan ", "dXNl", "a b;"])
    func aMegabyteTakesLinearTime(_ piece: String) {
        let text = "x" + String(repeating: piece, count: (1 << 20) / piece.utf8.count)
        _ = (ETags(parsing: text), HeaderValue.parseList(text), ParameterizedValue(parsing: text), RequestedRanges(parsing: text))
        _ = (
            Age.parse(text), HTTPDate(parsing: text), Authorization(parsing: "Basic " + text),
            ContentSecurityPolicy(parsing: text)
        )
    }

    @Test(.timeLimit(.minutes(10))) func manyNamesTakeLinearTime() {
        let names = (0..<100_000).map { "n\($0)" }
        _ = RequestCacheControl(parsing: names.joined(separator: ",")).headerValue
        _ = ParameterizedValue(parsing: "a;" + names.map { "\($0)=1" }.joined(separator: ";")).headerValue
    }
}
