import FlaskTemplates
import Testing

// jinja2/tests/test_async.py, test_async_filters.py
@Suite struct AsyncRenderingTests {
    /// Numbers that come one by one, each after other tasks had their turn.
    private struct Numbers: AsyncSequence, Sendable {
        var limit: Int

        struct AsyncIterator: AsyncIteratorProtocol {
            var number = 0
            let limit: Int

            mutating func next() async throws -> Int? {
                await Task.yield()
                if number == limit { return nil }
                number += 1
                return number
            }
        }

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(limit: limit) }
    }

    private struct Failure: Error, CustomStringConvertible { var description: String { "no connection" } }

    private static var variables: [String: any TemplateValueConvertible] {
        [
            "numbers": TemplateValue.asyncSequence(Numbers(limit: 4)),
            "none_left": TemplateValue.asyncSequence(Numbers(limit: 0)),
            "double": TemplateValue.asyncFunction("double") { (number: Int) async in
                await Task.yield()
                return number * 2
            },
            "html": TemplateValue.asyncFunction { () async in "<b>" },
            "fetch": TemplateValue.asyncFunction("fetch") { (limit: Int) async in
                TemplateValue.asyncSequence(Numbers(limit: limit))
            },
            "fail": TemplateValue.asyncFunction("fail") { () async throws -> Int in throw Failure() },
            "api": ["double": TemplateValue.asyncFunction("double") { (number: Int) async in number * 2 }],
        ]
    }

    private func environment() -> TemplateEnvironment {
        var options = TemplateOptions()
        options.autoescape = .on
        let environment = TemplateEnvironment(
            loader: DictionaryLoader([
                "layout": "[{% block body %}{% endblock %}]", "part": "{{ double(n) }}",
                "macros": "{% macro twice(x) %}{{ double(x) }}{% endmacro %}",
            ]), options: options)
        environment.asyncFilter("slow") { (text: String, count: Int?) async in
            await Task.yield()
            return String(repeating: text, count: count ?? 1)
        }
        environment.asyncFunction("whoami", parameters: ["greeting"]) { (greeting: String?) async in (greeting ?? "") + "ann" }
        return environment
    }

    @Test(arguments: [
        ("{{ double(21) }}", "42"),
        ("{% set x = double(2) %}{{ x + double(x) }}", "12"),
        ("{{ api.double(4) }}|{{ 1 + api.double(1) }}", "8|3"),
        ("{{ html() }}{{ html()|safe }}", "&lt;b&gt;<b>"),
        ("{% if double(0) %}a{% else %}b{% endif %}", "b"),
        ("{{ whoami(greeting='hi ') }}{{ whoami() }}", "hi annann"),
        ("{% for n in numbers %}{{ n }},{% endfor %}", "1,2,3,4,"),
        ("{% for n in numbers if n is even %}{{ n }}{% else %}-{% endfor %}", "24"),
        ("{% for n in none_left %}{{ n }}{% else %}-{% endfor %}", "-"),
        (
            "{% for n in numbers %}{{ loop.index }}/{{ loop.last }}{% if not loop.last %},{% endif %}{% endfor %}",
            "1/False,2/False,3/False,4/True"
        ),
        ("{% for n in numbers %}{{ loop.length }}{{ loop.nextitem }} {% endfor %}", "42 43 44 4 "),
        ("{% for n in numbers if n > 1 %}{{ loop.index }}:{{ n }};{% endfor %}", "1:2;2:3;3:4;"),
        ("{% for a in fetch(2) %}{% for b in fetch(a) %}{{ a }}{{ b }} {% endfor %}{% endfor %}", "11 21 22 "),
        (
            "{% for a in numbers %}{% for b in numbers %}{{ a * b }} {% endfor %}{% endfor %}",
            "1 2 3 4 2 4 6 8 3 6 9 12 4 8 12 16 "
        ),
        ("{% for n in fetch(3) recursive %}{{ n }}{% if n == 2 %}({{ loop(fetch(1)) }}){% endif %}{% endfor %}", "12(1)3"),
        ("{% macro m(x) %}<{{ double(x) }}{{ caller() }}>{% endmacro %}{% call m(3) %}{{ double(1) }}{% endcall %}", "<62>"),
        ("{% set text %}{% for n in numbers %}{{ double(n) }}{% endfor %}{% endset %}{{ text }}", "2468"),
        ("{% filter upper %}a{{ double(1) }}{% endfilter %}", "A2"),
        ("{% extends 'layout' %}{% block body %}{{ super() }}{{ double(5) }}{% endblock %}", "[10]"),
        ("{% for n in numbers %}{% include 'part' %}{% endfor %}", "2468"),
        ("{% import 'macros' as m with context %}{{ m.twice(4) }}", "8"),
        ("{{ numbers|list }}{{ numbers|list }}", "[1, 2, 3, 4][1, 2, 3, 4]"),
        ("{{ numbers|join('-') }}", "1-2-3-4"),
        ("{{ numbers|sum }}", "10"),
        ("{{ numbers|map('string')|join }}", "1234"),
        ("{{ numbers|select('odd')|list }}{{ numbers|reject('odd')|list }}", "[1, 3][2, 4]"),
        ("{{ numbers|first }}{{ numbers|max }}", "14"),
        ("{{ numbers|batch(3)|list }}", "[[1, 2, 3], [4]]"),
        ("{{ numbers|slice(2)|list }}", "[[1, 2], [3, 4]]"),
        ("{% for g in numbers|groupby('real') %}{{ g.grouper }}{% endfor %}", "1234"),
        ("{{ 3 in numbers|list }}{{ ''.join(numbers|map('string')) }}", "True1234"),
        ("{% set a, b = fetch(2) %}{{ a + b }}", "3"),
        ("{{ double(*fetch(1)) }}", "2"),
        ("{% for n in numbers|map('string') %}{{ n }}{% endfor %}{% for n in numbers %}{{ n }}{% endfor %}", "12341234"),
        ("{% for n in numbers|select('even') %}{{ n }}{{ numbers|sum }} {% endfor %}", "210 410 "),
        ("{{ 'a'|slow(3)|upper }}", "AAA"),
        ("{% for n in numbers %}{{ 'x'|slow(n) }} {% endfor %}", "x xx xxx xxxx "),
    ])
    func waitsForWhatIsAsynchronous(source: String, expected: String) async throws {
        let template = try environment().template(fromString: source)
        var variables = Self.variables
        variables["n"] = 1
        #expect(try await template.renderAsync(variables) == expected)
        var pieces: [UInt8] = []
        for try await piece in template.stream(variables, chunkSize: 1) { pieces += piece }
        #expect(String(decoding: pieces, as: UTF8.self) == expected)
        pieces = []
        var collected: [UInt8] = []
        try await template.generateAsync(variables, chunkSize: 1) { collected += $0 }
        #expect(String(decoding: collected, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("{{ double(1) }}", "the function 'double' is asynchronous; render the template with renderAsync()"),
        ("{% for n in numbers %}{% endfor %}", "the sequence is asynchronous; render the template with renderAsync()"),
        ("{{ numbers|list }}", "the sequence is asynchronous; render the template with renderAsync()"),
        ("{{ 'a'|slow }}", "the filter 'slow' is asynchronous; render the template with renderAsync()"),
    ])
    func synchronousRenderingsSayWhatToDo(source: String, message: String) throws {
        let error = try #require(throws: TemplateError.self) {
            try environment().template(fromString: source).render(Self.variables)
        }
        #expect(error.message.hasPrefix(message))
        #expect(error.location?.columns != nil)
    }

    @Test(arguments: [
        ("a\n{{ 1 + fail() }}", "no connection", 7..<13),
        ("{{ double() }}", "double() is missing argument 1", 3..<11),
        ("{{ double(1, 2) }}", "double() takes 1 arguments but 2 were given", 3..<15),
        (
            "{{ ['a']|map('slow')|list }}",
            "the filter 'slow' is asynchronous; use it as `value|slow`, not through another filter", 3..<25
        ),
        ("{% for x in api.items() %}{{ x[1](1).y.z }}{% endfor %}", "'int object' has no attribute 'y'", 29..<40),
        ("{{ numbers|length }}", "object of type 'async_generator' has no len()", 3..<17),
    ])
    func errorsHaveTheirPlace(source: String, message: String, columns: Range<Int>) async throws {
        let template = try environment().template(fromString: source)
        let error = await #expect(throws: TemplateError.self) { try await template.renderAsync(Self.variables) }
        #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
        #expect(error?.location?.columns == columns)
    }

    @Test func manyRenderingsWaitAtTheSameTime() async throws {
        let template = try environment().template(fromString: "{% for n in numbers %}{{ double(n) }}{% endfor %}")
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<50 { group.addTask { try await template.renderAsync(Self.variables) } }
            for try await text in group { #expect(text == "2468") }
        }
    }

    @Test func aStepLimitEndsASequenceWithoutEnd() async throws {
        var options = TemplateOptions()
        options.stepLimit = 1000
        let environment = TemplateEnvironment(options: options)
        for source in ["{% for n in numbers %}{{ n }}{% endfor %}", "{{ numbers|list }}"] {
            let template = try environment.template(fromString: source)
            let error = await #expect(throws: TemplateError.self) {
                try await template.renderAsync(["numbers": TemplateValue.asyncSequence(Numbers(limit: .max))])
            }
            #expect(error?.kind == .security)
        }
    }
}
