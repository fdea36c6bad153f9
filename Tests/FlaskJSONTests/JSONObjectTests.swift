import FlaskJSON
import Testing

@Suite struct JSONObjectTests {
    @Test(arguments: [3, 40]) func changes(_ count: Int) {
        var object = JSONObject()
        for index in 0..<count { object["k\(index)"] = .integer(index) }
        #expect(object.count == count && object["k2"] == 2 && object["x"] == nil)
        object["k1"] = "new"
        #expect(object.keys.prefix(3) == ["k0", "k1", "k2"] && object["k1"] == "new")
        #expect(object.removeValue(forKey: "k0") == 0 && object.removeValue(forKey: "k0") == nil)
        object["k2"] = nil
        #expect(object.count == count - 2 && !object.contains("k2") && object["k1"] == "new")
        object["last"] = 1
        #expect(object.keys.last == "last" && object["last"] == 1)
    }

    @Test func keysAreTheirBytes() {
        let object: JSONObject = ["\u{E9}": 1, "e\u{301}": 2]
        #expect(object.count == 2 && object["\u{E9}"] == 1 && object["e\u{301}"] == 2)
        #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
    }

    @Test func equalityIgnoresTheOrder() {
        #expect(["a": 1, "b": [1.5]] as JSONValue == ["b": [1.5], "a": 1])
        #expect(["a": 1] as JSONValue != ["a": 1.0])
        #expect(["a": 1] as JSONValue != ["a": 1, "b": 2])
    }

    @Test(
        arguments: [
            ("12", 12), ("-9223372036854775809", .bigInteger("-9223372036854775809")), ("+1", nil),
            ("01234567890123456789012", nil), ("", nil),
            ("1x", nil), ("-", nil),
        ] as [(String, JSONValue?)])
    func decimals(_ text: String, _ value: JSONValue?) {
        #expect(JSONValue.integer(decimal: text) == value)
    }
}
