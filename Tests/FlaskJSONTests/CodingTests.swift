import FlaskJSON
import Testing

@Suite struct CodingTests {
    struct User: Codable, Equatable {
        var name: String
        var id: Int
        var email: String?
        var tags: [String] = []
        var home: Home?
    }

    struct Home: Codable, Equatable {
        var street: String
        var number: UInt8
        var place: [Double]
    }

    private func text(_ value: some Encodable, sorted: Bool = true) throws -> String {
        String(decoding: try JSONCoder().bytes(encoding: value, JSONFormat(sortKeys: sorted)), as: UTF8.self)
    }

    @Test func objectsKeepTheirOrder() throws {
        let object: JSONObject = ["z": 1, "a": ["c": nil, "b": [true]]]
        #expect(try text(object, sorted: false) == #"{"z": 1, "a": {"c": null, "b": [true]}}"#)
        #expect(try JSONCoder().decode(JSONObject.self, from: JSONValue.object(object)) == object)
        for value in [JSONValue.null, [1], "x"] {
            #expect(throws: (any Error).self) { try JSONCoder().decode(JSONObject.self, from: value) }
        }
    }

    @Test func structures() throws {
        let user = User(name: "Ann", id: 7, email: nil, tags: ["x"], home: Home(street: "M", number: 3, place: [1, 2.5]))
        let expected = #"{"home": {"number": 3, "place": [1.0, 2.5], "street": "M"}, "id": 7, "name": "Ann", "tags": ["x"]}"#
        #expect(try text(user) == expected)
        #expect(
            try text(user, sorted: false)
                == #"{"name": "Ann", "id": 7, "tags": ["x"], "home": {"street": "M", "number": 3, "place": [1.0, 2.5]}}"#)
        #expect(try JSONCoder().value(encoding: user).text(JSONFormat(sortKeys: true)) == expected)
        #expect(try JSONCoder().decode(User.self, from: JSONValue(parsing: expected)) == user)
    }

    @Test func scalarsAndCollections() throws {
        #expect(try text(Int?.none) == "null")
        #expect(try text(["a": Int?.none, "b": 1]) == #"{"a": null, "b": 1}"#)
        #expect(try text([Int8(-1)]) == "[-1]")
        #expect(try text(UInt64.max) == "18446744073709551615")
        #expect(try text(Int128.min) == "-170141183460469231731687303715884105728")
        #expect(try text(Float(0.1)) == "0.1")
        #expect(try text([1.0, .nan]) == "[1.0, NaN]")
        let digits = "1" + String(repeating: "0", count: 40)
        #expect(try text([JSONValue.bigInteger(digits), .bigInteger("-" + digits)]) == "[\(digits), -\(digits)]")
        #expect(
            try text([JSONValue.bigInteger("9223372036854775808"), ["b": 1, "a": 2]])
                == #"[9223372036854775808, {"a": 2, "b": 1}]"#)
    }

    // flask/tests/test_json.py::test_json_key_sorting
    @Test func integerKeysAreSortedAsIntegers() throws {
        let numbers = Dictionary(uniqueKeysWithValues: (0..<20).map { ($0, "foo") })
        #expect(try JSONCoder().value(encoding: numbers).object?.count == 20)
        #expect(try text(numbers) == "{" + (0..<20).map { "\"\($0)\": \"foo\"" }.joined(separator: ", ") + "}")
        enum Keys: Int, CodingKey { case zebra = 1, ant = 2 }
        struct Numbered: Encodable {
            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: Keys.self)
                try container.encode(1, forKey: .zebra)
                try container.encode(2, forKey: .ant)
                try container.encode(3, forKey: .ant)
            }
        }
        #expect(try text(Numbered()) == #"{"ant": 3, "zebra": 1}"#)
    }

    class Base: Codable { var base = 1 }
    final class Derived: Base {
        var own = [true]
        override init() { super.init() }
        enum CodingKeys: CodingKey { case own, nested }
        required init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            own = try container.decode([Bool].self, forKey: .own)
            var nested = try container.nestedUnkeyedContainer(forKey: .nested)
            _ = try nested.decode(String.self)
            try super.init(from: container.superDecoder())
        }
        override func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try super.encode(to: container.superEncoder())
            var nested = container.nestedUnkeyedContainer(forKey: .nested)
            try nested.encode("n")
            try container.encode(own, forKey: .own)
            try nested.encodeNil()
        }
    }

    @Test func superclassesAndNestedContainers() throws {
        #expect(try text(Derived()) == #"{"nested": ["n", null], "own": [true], "super": {"base": 1}}"#)
        let value = try JSONValue(parsing: #"{"nested": ["n", null], "own": [false], "super": {"base": 5}}"#)
        let derived = try JSONCoder().decode(Derived.self, from: value)
        #expect(derived.base == 5 && derived.own == [false])
    }

    @Test(
        arguments: [
            (#"{"name": "a"}"#, .missingKey, "id: is missing"),
            (#"{"name": 1, "id": 2, "tags": []}"#, .mismatch, "name: expected a text, got 1"),
            (#"{"name": "a", "id": "x", "tags": []}"#, .mismatch, #"id: expected an integer, got "x""#),
            (#"{"name": "a", "id": 1.5, "tags": []}"#, .mismatch, "id: expected an integer, got 1.5"),
            (#"{"name": "a", "id": 1, "tags": ["x", null]}"#, .mismatch, "tags[1]: expected a text, got null"),
            (#"{"name": "a", "id": 1, "tags": {}}"#, .mismatch, "tags: expected an array, got an object"),
            (
                #"{"name": "a", "id": 1, "tags": [], "home": {"street": "s", "number": 256}}"#, .mismatch,
                "home.number: expected an integer from 0 to 255, got 256"
            ),
            (
                #"{"name": "a", "id": 1, "tags": [], "home": {"street": "s", "number": 1, "place": [1, true]}}"#, .mismatch,
                "home.place[1]: expected a number, got true"
            ),
            ("[]", .mismatch, "expected an object, got an array"),
        ] as [(String, JSONError.Kind, String)])
    func decodingErrorsNameThePath(_ text: String, _ kind: JSONError.Kind, _ message: String) throws {
        let value = try JSONValue(parsing: text)
        #expect { try JSONCoder().decode(User.self, from: value) } throws: {
            "\($0)" == message && ($0 as? JSONError)?.kind == kind
        }
    }

    @Test func numbersThatFitExactly() throws {
        let coder = JSONCoder()
        #expect(try coder.decode([Int].self, from: [1.0, 2]) == [1, 2])
        #expect(try coder.decode(Double.self, from: 3) == 3)
        #expect(try coder.decode(UInt64.self, from: .bigInteger("18446744073709551615")) == .max)
        #expect(throws: JSONError.self) { try coder.decode(Int.self, from: .bigInteger("9223372036854775808")) }
        #expect(try coder.decode([Int?].self, from: [1, nil]) == [1, nil])
        #expect(try coder.decode([String: JSONValue].self, from: ["a": [nil]]) == ["a": [nil]])
    }

    struct Celsius: Codable, Equatable { var degrees: Double }

    @Test func hooks() throws {
        var coder = JSONCoder()
        coder.encodes = { ($0 as? Celsius).map { "\(Int($0.degrees)) C" } }
        coder.decodes = { type, value in
            guard type == Celsius.self else { return nil }
            return value.string.flatMap { Double($0.dropLast(2)) }.map(Celsius.init)
        }
        let bytes = try coder.bytes(encoding: ["a": [Celsius(degrees: 3), Celsius(degrees: 4)]])
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"a": ["3 C", "4 C"]}"#)
        #expect(try coder.decode([Celsius].self, from: ["3 C"]) == [Celsius(degrees: 3)])
        #expect(throws: JSONError.self) { try coder.decode([Celsius].self, from: [3]) }
    }

    @Test func whatHooksThrowGetsTheKeyPath() {
        struct Refused: Error, CustomStringConvertible { var description: String { "no" } }
        var coder = JSONCoder()
        coder.encodes = { if $0 is Celsius { throw Refused() } else { nil } }
        coder.decodes = { type, _ in if type == Celsius.self { throw Refused() } else { nil } }
        #expect { try coder.bytes(encoding: ["a": [Celsius(degrees: 1)]]) } throws: { "\($0)" == "a[0]: no" }
        #expect { try coder.decode([Celsius].self, from: [1]) } throws: { "\($0)" == "[0]: no" }
    }

    @Test func valuesWithoutAForm() {
        struct Silent: Encodable { func encode(to encoder: any Encoder) {} }
        #expect { try JSONCoder().bytes(encoding: ["a": [Silent()]]) } throws: {
            "\($0)" == "a[0]: Silent encodes nothing, so it has no form in JSON"
        }
    }
}
