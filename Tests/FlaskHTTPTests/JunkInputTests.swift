import FlaskHTTP
import Testing

/// Nothing that a client sends may stop the program, and time grows with the length only.
@Suite struct JunkInputTests {
    private static let scalars: [Unicode.Scalar] =
        Array(
            "ab:/?#@[]%20=&;+,\"\\.-~!$'()*<>^`{|}\u{0}\t\r\n\u{1C} xnXN09éΣσß日☃😀İ\u{301}\u{327}\u{AD}\u{200D}\u{2028}אبＡ．。\u{1100}\u{1161}\u{10FFFF}\u{E000}\u{2100}"
                .unicodeScalars)

    /// A megabyte where the compiler optimises.
    private static let size: Int = {
        #if DEBUG
            return 1 << 16
        #else
            return 1 << 20
        #endif
    }()

    private func texts(seed: UInt64, count: Int) -> [String] {
        var random = Numbers(seed: seed)
        return (0..<count).map { _ in String(String.UnicodeScalarView(random.some(of: Self.scalars, upTo: 24))) }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>) func junkNeverTraps(_ seed: UInt64) {
        for text in texts(seed: seed, count: 500) {
            for url in [text, "http://" + text, "//xn--" + text] {
                _ = try? uriToIRI(url)
                if let uri = try? iriToURI(url) { #expect(uri.utf8.allSatisfy { $0 < 0x80 }) }
            }
            #expect(secureFilename(text).utf8.allSatisfy { $0 < 0x80 })
            let joined = safeJoin("base", [text])
            #expect(joined?.hasPrefix("base") != false)
            _ = Cookie.parse(text)
            _ = try? Cookie(text, text, domain: text).headerValue()
            let request = Request(
                method: HTTPMethod(rawValue: text), target: text,
                headers: ["Host": text, "X-Forwarded-For": text, "Cookie": text])
            _ = (request.url, request.args, request.cookies, request.accessRoute, request.fullPath, request.path)
            _ = try? HTTPStatus(parsing: text)
            _ = (Int(text: text), Double(text: text), HTTPException.badRequestKey(text).body)
            var response = redirect(text)
            response.prepare(for: request, makingLocationAbsolute: true)
            let location = response.headers["Location"] ?? ""
            #expect(location.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0A && $0 != 0x0D })
            _ = appendSlashRedirect(request)
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func quotedCookiesComeBack(_ seed: UInt64) throws {
        for text in texts(seed: seed, count: 500) where !text.unicodeScalars.contains(where: { (0x1A..<0x20).contains($0.value) })
        {
            let header = try Cookie("k", text, path: nil).headerValue()
            #expect(Cookie.parse(header).get("k") == text)
        }
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            "a=\"", "a=\n", "=\"\\", "a=b;", "=", ";", "&", "%", "%41", "é", ".", "/", "../", "a/", ":", "[", "\"", "\\", " ",
            "\u{301}", "xn--",
            "a=\" ;", "1,", "_", "\u{327}\u{301}", "&a=", "ß.", "@", "日",
        ]) func timeGrowsWithTheLengthOnly(_ piece: String)
    {
        let text = String(repeating: piece, count: Self.size / piece.utf8.count)
        _ = try? uriToIRI("http://h/" + text)
        _ = try? iriToURI("http://" + text)
        _ = try? uriToIRI("//" + text)
        _ = secureFilename(text)
        _ = safeJoin("base", text)
        _ = Cookie.parse(text)
        let request = Request(target: "/" + text, headers: ["Host": text, "X-Forwarded-For": text])
        _ = (request.url, request.accessRoute, request.path)
        _ = Request(queryString: Array(text.utf8)).args.get(text)
        let names = MultiDict((0..<Self.size / 64).map { ("\(piece)\($0)", text) })
        #expect(names.contains("\(piece)1"))
        _ = (Int(text: text), Double(text: text), Bool(text: text))
        var response = redirect(text)
        response.prepare(for: Request(path: "/" + text, headers: ["Host": "h"]), makingLocationAbsolute: true)
    }
}
