import FlaskUnicode
import Testing

// The forms are those of Python 3.11's idna codec.
@Suite struct IDNATests {
    @Test(arguments: [
        ("bücher.example", "xn--bcher-kva.example"), ("☃.net", "xn--n3h.net"), ("日本語.jp.", "xn--wgv71a119e.jp."),
        ("faß.de", "fass.de"), ("Ａ\u{AD}b。c", "ab.c"), ("ﬁ．x", "fi.x"), ("\u{212B}", "xn--5ca"), ("\u{2126}", "xn--bya"),
        ("e\u{301}\u{327}", "xn--fma64b"), ("가\u{1100}\u{1161}\u{11A8}", "xn--o39ac"), ("\u{1E9B}\u{323}", "xn--1ig"),
        ("אב", "xn--4dbc"), ("\u{2F868}", "xn--j74i"), ("EXAMPLE.com", "EXAMPLE.com"), ("", ""), ("a.", "a."), ("İ", "xn--i-9bb"),
    ]) func namesAreEncoded(_ name: String, _ encoded: String) throws {
        #expect(try IDNA.encode(name) == encoded)
    }

    @Test(arguments: ["a..b", ".a", "..ü", "אa", "א1", "\u{200E}", "\u{E000}.x", "xn--ü", String(repeating: "a", count: 64)])
    func otherNamesHaveNoForm(_ name: String) {
        #expect(throws: IDNA.Failure.self) { try IDNA.encode(name) }
    }

    @Test(arguments: [
        ("xn--bcher-kva.example", "bücher.example"), ("xn--n3h.", "☃."), ("plain..name", "plain..name"), ("XN--N3H", "XN--N3H"),
    ]) func namesAreDecoded(_ name: String, _ decoded: String) throws {
        #expect(try IDNA.decode(name) == decoded)
    }

    @Test(arguments: [
        "xn--", "xn--a", "xn--999999999999", "xn--\u{7F}", "xn--bcher-KVA-", "xn--abc-",
        "xn--" + String(repeating: "a", count: 1 << 20),
    ])
    func brokenPunycodeIsRefused(_ name: String) {
        #expect(throws: IDNA.Failure.self) { try IDNA.decode(name) }
    }
}
