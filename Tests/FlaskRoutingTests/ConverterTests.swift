import FlaskRouting
import Testing

/// Values of one variable: what `/c/<…:v>` makes of the text after `/c/`; `nil` if it is not found.
struct ConverterTests {
    private static func value(_ converter: String, _ text: String) throws -> RouteValue? {
        let adapter = try bound([Rule("/c/<\(converter):v>", endpoint: "c")])
        guard case .found(_, let arguments) = adapter.match("/c/" + text) else { return nil }
        return arguments["v"]
    }

    @Test(
        arguments: [
            ("string", "é", RouteValue?.some("é")), ("string(length=2)", "日本", "日本"), ("string(length=2)", "abc", nil),
            ("string(minlength=2)", "a", nil), ("string(maxlength=2)", "abc", nil), ("string(1, 2)", "ab", "ab"),
            ("default", "a\nb", "a\nb"),
            ("string", "a/b", nil), ("string(minlength=0)", "", ""), ("path", "a/b//c", "a/b//c"), ("path", "/a", nil),
            ("path", "a\nb", nil), ("path", "\na", "\na"), ("any(a, b)", "b", "b"), ("any(a, b)", "ab", nil),
            ("any(a.1, a.2)", "a.2", "a.2"),
            ("any('x y', \"z\")", "x y", "x y"), ("any(1,12)", "1,12", "1,12"),
        ] as [(String, String, RouteValue?)])
    func text(converter: String, text: String, expected: RouteValue?) throws {
        #expect(try Self.value(converter, text) == expected)
    }

    // werkzeug/tests/test_routing.py::test_negative, test_uuid_converter
    @Test(
        arguments: [
            ("int", "007", RouteValue?.some(7)), ("int", "-1", nil), ("int", "+1", nil), ("int", "1_0", nil), ("int", "٣", 3),
            ("int", "１２", 12),
            ("int", "99999999999999999999", .bigInteger("99999999999999999999")), ("int", "00000000000000000000000001", 1),
            ("int(signed=True)", "-50", -50), ("int(signed=True)", "-", nil), ("int(fixed_digits=3)", "012", 12),
            ("int(fixed_digits=3)", "12", nil),
            ("int(min=2, max=5)", "5", 5), ("int(min=2, max=5)", "6", nil),
            ("int(min=2)", "99999999999999999999", .bigInteger("99999999999999999999")),
            ("int(max=2)", "99999999999999999999", nil), ("int(4)", "0001", 1), ("int(2, 5, 50)", "04", nil),
            ("float", "1.5", 1.5),
            ("float", "1", nil), ("float", ".5", nil),
            ("float", "1.", nil), ("float", "1.2.3", nil), ("float(signed=True)", "-0.185", -0.185),
            ("float(max=1.5)", "1.6", nil),
            ("float(min=1)", "1.0", 1.0), ("float", "٣.٥", 3.5),
            ("uuid", "a8098c1a-f86e-11da-bd1a-00112444be1e", .uuid("a8098c1a-f86e-11da-bd1a-00112444be1e")),
            ("uuid", "a8098c1af86e11dabd1a00112444be1e", nil), ("uuid", "g8098c1a-f86e-11da-bd1a-00112444be1e", nil),
        ] as [(String, String, RouteValue?)])
    func numbers(converter: String, text: String, expected: RouteValue?) throws {
        #expect(try Self.value(converter, text) == expected)
    }

    @Test func hugeIntegersStayDigits() throws {
        let digits = String(repeating: "9", count: 10_000)
        #expect(try Self.value("int", digits) == .bigInteger(digits))
        #expect(try Self.value("float", digits + ".0") == .double(.infinity))
    }

    @Test(
        arguments: [
            ("int", RouteValue.string(" 4 "), "4"), ("int", "007", "7"), ("int", 3.9, "3"), ("int", true, "1"), ("int", -7, "-7"),
            ("int", 1e20, "100000000000000000000"),
            ("int(fixed_digits=4)", 7, "0007"), ("int(fixed_digits=4)", -7, "-007"), ("int(fixed_digits=4)", 12345, "12345"),
            ("float", 1, "1.0"), ("float", "2.50", "2.5"), ("float", 1e21, "1e+21"), ("float", 1e-7, "1e-07"),
            ("float", "nan", "nan"),
            ("string", "a/b c?", "a/b%20c%3F"), ("string", true, "True"), ("string", ["x", 1], "%5B'x',%201%5D"),
            ("uuid", "x y", "x y"),
            ("any(a, 'b c')", "b c", "b c"), ("string(length=2)", "long", "long"),
        ] as [(String, RouteValue, String)])
    func building(converter: String, value: RouteValue, text: String) throws {
        #expect(try bound([Rule("/<\(converter):v>", endpoint: "c")]).build("c", ["v": value]) == "/" + text)
    }

    // werkzeug/tests/test_routing.py::test_any_converter_build_validates_value
    @Test(
        arguments: [
            (
                "any(patient, provider)", RouteValue.string("invalid"), BuildError.Kind.invalidValue,
                "'invalid' is not one of 'patient', 'provider'"
            ),
            ("any(a)", ["a"], .unexpectedType, "'['a']' is a list, one word is needed"),
            ("int", "x", .invalidValue, "'x' is not an integer"),
            ("int", [1], .unexpectedType, "an integer is needed, '[1]' is none"),
            ("float", "x", .invalidValue, "'x' is not a number"),
            ("int", .double(.infinity), .invalidValue, "'inf' is not an integer"),
            ("int", .double(.nan), .invalidValue, "'nan' is not an integer"),
        ] as [(String, RouteValue, BuildError.Kind, String)])
    func valuesThatCannotBeWritten(converter: String, value: RouteValue, kind: BuildError.Kind, reason: String) throws {
        let adapter = try bound([Rule("/<\(converter):v>", endpoint: "c")])
        let error = #expect(throws: BuildError.self) { try adapter.build("c", ["v": value]) }
        #expect(error?.kind == kind)
        #expect(error?.description == "Could not build url for endpoint 'c' with values ['v']: \(reason).")
    }

    // werkzeug/tests/test_routing.py::test_converter_parser
    @Test(
        arguments: [
            ("test, a=1, b=3.0", "['test'] a=1 b=3.0"), ("", "[]"), ("a, b, c,", "['a', 'b', 'c']"),
            ("True, False, None", "[True, False, None]"),
            ("\"foo\", 'b,r'", "['foo', 'b,r']"), ("1,", "['1,']"), (" 1 ", "[1]"), ("1e3", "[1000.0]"), ("1.51.5", "['1.51.5']"),
            ("x='y', x=2", "[] x=2"),
            ("!", "[]"), ("112,", "[112]"), ("12,", "['12,']"), ("12,5", "['12,5']"),
        ] as [(String, String)])
    func arguments(text: String, expected: String) throws {
        let arguments = try ConverterArguments(parsing: text)
        let named = arguments.named.map { " \($0.name)=\($0.value)" }.joined()
        #expect(RouteValue.list(arguments.positional).description + named == expected)
    }

    // werkzeug/tests/test_routing.py::test_converter_parser
    @Test(arguments: ["min=0;max=500", "-1", "a b", "min=-1"])
    func unreadableArguments(text: String) {
        let error = #expect(throws: RoutingError.self) { try ConverterArguments(parsing: text) }
        #expect(error?.kind == .invalidArgument)
    }
}
