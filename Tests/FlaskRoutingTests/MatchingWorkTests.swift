import FlaskRouting
import Testing

/// How much work a match is, and that no input makes it fail.
struct MatchingWorkTests {
    private static func adapter(staticRules count: Int) throws -> MapAdapter {
        var rules = [Rule("/user/<name>", endpoint: "user"), Rule("/section0/page0", endpoint: "page")]
        rules += (1..<count).map { Rule("/section\($0 % 100)/page\($0)", endpoint: "p\($0)") }
        return try bound(rules)
    }

    @Test func staticRulesDoNotAddToTheWork() throws {
        let few = try Self.adapter(staticRules: 10), many = try Self.adapter(staticRules: 10_000)
        for path in ["/section0/page0", "/user/ada", "/section5/none", "/none"] {
            #expect(few.visitedStates(path) == many.visitedStates(path))
        }
        #expect(many.visitedStates("/section0/page0") == 1)
        #expect(many.outcome("/section77/page5077") == .found("p5077"))
    }

    @Test func longPathsEndEarly() throws {
        let adapter = try Self.adapter(staticRules: 10)
        #expect(adapter.visitedStates(String(repeating: "/section0", count: 50_000)) < 5)
    }

    /// A generator of numbers that are the same in each run.
    private struct Numbers {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }

        mutating func text(_ tokens: [String], upTo count: Int) -> String {
            (0..<next(below: count)).map { _ in tokens[next(below: tokens.count)] }.joined()
        }
    }

    private static let ruleTokens = [
        "/", "/", "a", "b", "é", "<a>", "<b>", "<int:c>", "<path:d>", "<any(a,b):e>", "<float(signed=True):f>", "<uuid:g>",
        "<string(minlength=0):h>",
        "<", ">", "<int(", "):i>", "-", ".", "\n", "<regex('a*b|c'):r>", "<string(length=2):j>",
    ]
    private static let pathTokens = [
        "/", "/", "//", "a", "b", "é", "1", "-", ".", "12.5", "\n", "\0", "\u{301}", "🐍", "ab", "%", "<", "\r\n",
    ]

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func randomRulesAndPaths(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        for _ in 0..<60 {
            var map = RouteMap(options: options { $0.strictSlashes = numbers.next(below: 2) == 0 })
            map.addConverter("regex") { try RegexConverter($0) }
            for index in 0..<8 {
                _ = try? map.add(Rule("/" + numbers.text(Self.ruleTokens, upTo: 7), endpoint: "e\(index)"))
            }
            let adapter = try map.compiled().bind(serverName: "h")
            for _ in 0..<40 {
                let path = numbers.text(Self.pathTokens, upTo: 12)
                if case .found(let rule, let arguments) = adapter.match(path) {
                    #expect(arguments.names == rule.arguments && arguments.count == rule.arguments.count)
                    _ = try? adapter.build(rule.endpoint, RouteValues(arguments.map { ($0.name, $0.value) }))
                }
            }
        }
    }

    @Test(arguments: [UInt64(5), 6])
    func randomPatternsArgumentsAndHosts(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        let tokens = [
            "a", "(", ")", "[", "]", "{2}", "{,3}", "*", "+", "?", "|", "\\", "d", "^", "$", "-", ".", "é", "(?:", "(?!", "'",
            "\"", ",", "=", " ", "1", "xn--", ":",
        ]
        let matcher = try RouteMap([Rule("/", endpoint: "e")]).compiled()
        for _ in 0..<800 {
            let text = numbers.text(tokens, upTo: 10)
            _ = try? ConverterArguments(parsing: text)
            _ = try? matcher.bind(serverName: text)
            var map = RouteMap()
            map.addConverter("x") { _ in RegexConverter(text) }
            guard (try? map.add(Rule("/<x:a>-<x:b>", endpoint: "e"))) != nil else { continue }
            _ = try map.compiled().bind(serverName: "h").match("/" + numbers.text(["a", "1", "-", "é", "."], upTo: 12))
        }
    }

    @Test func concurrentUse() async throws {
        let adapter = try Self.adapter(staticRules: 50)
        await withTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<500).allSatisfy { adapter.outcome("/user/\(task)-\($0)") == .found("user", ["name": "\(task)-\($0)"]) }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
