import FlaskRouting
import Testing

/// Words with `+` between them.
private struct ListConverter: Converter {
    func value(from text: String) -> RouteValue? { .list(text.split(separator: "+").map { .string(String($0)) }) }

    func text(from value: RouteValue) throws -> String? {
        guard let values = value.list else { throw ConversionError(.unexpectedType, "a list is needed, '\(value)' is none") }
        return values.map(\.pathText).joined(separator: "+")
    }
}

private struct EvenConverter: Converter {
    let pattern = "\\d+"
    let weight = 50

    func value(from text: String) -> RouteValue? { Int(text).flatMap { $0 % 2 == 0 ? .int($0) : nil } }
    func text(from value: RouteValue) throws -> String? { value.int.flatMap { $0 % 2 == 0 ? String($0) : nil } }
}

private struct Pair: Hashable, Sendable {
    let first: String
    let second: String
}

private struct PairConverter: Converter {
    let pattern = "(\\w\\w+)/(\\w\\w+)"

    func value(from text: String) -> RouteValue? {
        let parts = text.split(separator: "/").map(String.init)
        return .custom(Pair(first: parts[0], second: parts[1]))
    }
}

struct CustomConverterTests {
    private static func adapter(_ rules: [Rule]) throws -> MapAdapter {
        var map = RouteMap()
        map.addConverter("list", ListConverter())
        map.addConverter("even", EvenConverter())
        map.addConverter("pair", PairConverter())
        map.addConverter("regex") { try RegexConverter($0) }
        try map.add(rules.map { $0 as any RuleFactory })
        return try map.compiled().bind(serverName: "localhost")
    }

    // werkzeug/tests/test_routing.py::test_build_values_dict, test_build_values_multidict
    @Test func lists() throws {
        let adapter = try Self.adapter([Rule("/<list:v>", endpoint: "list")])
        #expect(adapter.outcome("/a+b") == .found("list", ["v": ["a", "b"]]))
        #expect(try adapter.build("list", ["v": [1, "é"]]) == "/1+%C3%A9")
        #expect(try adapter.build("list", RouteValues(grouping: [("v", 1), ("v", 2)])) == "/1+2")
        #expect(throws: BuildError.self) { try adapter.build("list", ["v": 1]) }
    }

    @Test func rejections() throws {
        let adapter = try Self.adapter([Rule("/<even:n>", endpoint: "e"), Rule("/any/<n>", endpoint: "e")])
        #expect(adapter.outcome("/4") == .found("e", ["n": 4]))
        #expect(adapter.outcome("/5") == .notFound)
        #expect(try adapter.build("e", ["n": 4]) == "/4")
        #expect(try adapter.build("e", ["n": 5]) == "/any/5")
    }

    // werkzeug/tests/test_routing.py::test_converter_with_tuples, test_part_isolating_default
    @Test func beyondASegment() throws {
        let adapter = try Self.adapter([Rule("/<pair:p>/", endpoint: "p"), Rule("/x/<pair:p>/<tail>", endpoint: "t")])
        #expect(adapter.outcome("/qwert/yuiop/") == .found("p", ["p": .custom(Pair(first: "qwert", second: "yuiop"))]))
        #expect(adapter.outcome("/qwert/yuiop") == .redirect("http://localhost/qwert/yuiop/"))
        guard case .found(_, let arguments) = adapter.match("/x/ab/cd/e") else { return #expect(Bool(false), "not found") }
        #expect(arguments["p"]?.custom(as: Pair.self)?.second == "cd" && arguments["tail"] == "e")
    }

    // werkzeug/tests/test_routing.py::test_regex
    @Test(
        arguments: [
            ("[^/:]+\\.[^/:]+", "asdfsa.asdfs", true), ("[^/:]+\\.[^/:]+", "a:b.c", false), ("[a-z]{3}", "abc", true),
            ("[a-z]{3}", "abcd", false),
            ("(?!api)[a-z]+", "web", true), ("(?!api)[a-z]+", "apis", false), ("a|bc", "bc", true), ("a|bc", "ab", false),
            ("^\\w+$", "été", true),
            ("\\d{4}(-\\d{2})?", "2024-01", true), ("\\d{4}(-\\d{2})?", "2024-1", false), (".*", "a b", true),
            ("x*?y", "xxy", true),
            ("[^\\d]+", "a1", false),
            ("\\bA\\b.B\\B.", "A Bc", true),
        ] as [(String, String, Bool)])
    func patternsInRules(pattern: String, text: String, isFound: Bool) throws {
        let adapter = try Self.adapter([Rule("/<regex(\"\(pattern)\"):v>", endpoint: "r")])
        #expect(adapter.outcome("/" + text) == (isFound ? .found("r", ["v": .string(text)]) : .notFound))
    }

    // werkzeug/tests/test_routing.py::test_nested_regex_groups
    @Test func nestedGroups() throws {
        let date = "((\\d{8}T\\d{6}([.,]\\d{1,3})?)|(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}([.,]\\d{1,3})?))Z"
        let adapter = try Self.adapter([Rule("/<regex('\(date)'):start>/<regex('\(date)'):end>-<int:n>/", endpoint: "d")])
        #expect(
            adapter.outcome("/2023-02-16T23:36:36.266Z/20230216T234636Z-7/")
                == .found("d", ["start": "2023-02-16T23:36:36.266Z", "end": "20230216T234636Z", "n": 7]))
    }

    @Test(
        arguments: [
            ("(a", "there is a '(' without a ')'"), ("a)", "there is a ')' without a '('"),
            ("[a", "there is a '[' without a ']'"),
            ("*a", "there is nothing to repeat before '*'"), ("a**", "a repetition cannot be repeated"),
            ("a{3,2}", "the least count"),
            ("(?<=a)b", "only the groups"), ("(?i)a", "only the groups"), ("(a)\\1", "references to groups"),
            ("a++", "possessive"),
            ("[z-a]", "a range"),
            ("\\q", "has no meaning"), ("a\\", "ends with a backslash"),
        ] as [(String, String)])
    func faultyPatterns(pattern: String, reason: String) throws {
        var map = RouteMap()
        map.addConverter("regex") { _ in RegexConverter(pattern) }
        let error = #expect(throws: RoutingError.self) { try map.add(Rule("/x/<regex:v>", endpoint: "r")) }
        #expect(error?.kind == .invalidPattern && error?.offset == 3)
        #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
    }

    @Test func patternsTakeBoundedTime() throws {
        let adapter = try Self.adapter([
            Rule("/a/<regex('(x+x+)+y'):v>", endpoint: "a"), Rule("/b/<a>-<b>-<c>-<d>.", endpoint: "b"),
            Rule("/c/<path:a>/x/<path:b>/y/<path:c>/z", endpoint: "c"), Rule("/d/<regex('((a*)*)*b'):v>-<w>", endpoint: "d"),
        ])
        #expect(adapter.outcome("/a/" + String(repeating: "x", count: 5000)) == .notFound)
        #expect(adapter.outcome("/b/" + String(repeating: "-", count: 5000)) == .notFound)
        #expect(adapter.outcome("/c/" + String(repeating: "x/y/", count: 2000)) == .notFound)
        #expect(adapter.outcome("/d/" + String(repeating: "a", count: 5000)) == .notFound)
    }
}
