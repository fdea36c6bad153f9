import FlaskHTTP
import Testing

@Suite struct FormDecodingTests {
    private enum Order: String, Decodable { case up, down }

    private struct Search: Decodable {
        var q: String
        var page: Int?
        var tag: [String]
        var ids: [Int]
        var order: Order?
        var exact: Bool?
        var ratio: Double
    }

    @Test func fieldsBecomeProperties() throws {
        let values: MultiDict = [
            "q": "a", "page": " 1_0 ", "tag": "x", "tag": "y", "order": "down", "exact": "on", "ratio": "0.5", "more": "1",
        ]
        let search = try values.decode(Search.self)
        #expect(search.q == "a" && search.page == 10 && search.tag == ["x", "y"] && search.ids.isEmpty)
        #expect(search.order == .down && search.exact == true && search.ratio == 0.5)
        let blank = try (["q": "", "page": "", "order": "", "ratio": "1"] as MultiDict).decode(Search.self)
        #expect(blank.q.isEmpty && blank.page == nil && blank.order == nil && blank.exact == nil)
    }

    @Test(
        arguments: [
            (["ratio": "1"], "q: a value is missing"), (["q": "a"], "ratio: a value is missing"),
            (["q": "a", "ratio": "x\"y"], "ratio: expected a number, got \"x\\\"y\""),
            (["q": "a", "ratio": "1", "page": "x"], "page: expected an integer, got \"x\""),
            (["q": "a", "ratio": "1", "exact": "maybe"], "exact: expected true or false, got \"maybe\""),
            (["q": "a", "ratio": "1", "ids": ["1", "z"]], "ids: expected an integer, got \"z\""),
            (["q": "a", "ratio": "1", "order": "left"], "order: Cannot initialize Order from invalid String value left"),
        ] as [([String: any Sendable], String)])
    func mistakesNameTheField(_ fields: [String: any Sendable], _ message: String) {
        var values = MultiDict()
        for (key, value) in fields {
            for text in value as? [String] ?? [value as? String ?? ""] { values.add(key, text) }
        }
        let error = #expect(throws: HTTPException.self) { try values.decode(Search.self) }
        #expect(error?.kind == .badRequest && error?.description == message)
    }

    @Test func objectsInsideAreRefused() {
        struct Outer: Decodable { var inner: Search }
        let error = #expect(throws: HTTPException.self) { try (["inner": "x"] as MultiDict).decode(Outer.self) }
        #expect(error?.description.hasPrefix("inner: ") == true)
    }
}
