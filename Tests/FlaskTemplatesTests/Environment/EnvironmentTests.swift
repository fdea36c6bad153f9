import FlaskTemplates
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct EnvironmentTests {
    @Test func filtersTestsAndFunctionsAreTyped() throws {
        let environment = TemplateEnvironment()
        environment.filter("cut", parameters: ["count"]) { (text: String, count: Int?) in String(text.prefix(count ?? 1)) }
        environment.test("multipleOf") { (number: Int, divisor: Int) in number % divisor == 0 }
        environment.function("dashed") { (parts: [String]) in parts.joined(separator: "-") }
        environment.function("count") { arguments, named in TemplateValue(arguments.count + named.count) }
        environment.global("site", "Example")
        let template = try environment.template(
            fromString: "{{ 'abc'|cut }}{{ 'abc'|cut(2) }}{{ 'abc'|cut(count=3) }} {{ 6 is multipleOf(3) }} "
                + "{{ dashed(['a', 'b']) }} {{ count(1, x=2) }} {{ site }}")
        #expect(try template.render() == "aababc True a-b 2 Example")
        #expect(throws: TemplateError.self) { try environment.template(fromString: "{{ 'a'|cut('b') }}").render() }
        #expect(throws: TemplateError.self) { try environment.template(fromString: "{{ 'a'|cut(1, 2) }}").render() }
    }

    @Test func renderingTakesVariablesInAllForms() throws {
        let template = try TemplateEnvironment().template(fromString: "{{ a }}{{ b }}")
        #expect(try template.render(["a": 1, "b": "x"]) == "1x")
        #expect(try template(a: 1, b: "x") == "1x")
        #expect(try template.renderBytes(["a": true]) == Array("True".utf8))
    }

    @Test(arguments: [1, 7, 100, 100_000])
    func streamsGiveTheWholeOutputInPieces(chunkSize: Int) throws {
        let source =
            "{% macro m(i) %}<{{ i }}>{% endmacro %}{% for i in range(200) %}{{ m(i) }}{% set x %}{{ i }}{% endset %}{{ x }}{% endfor %}end"
        let template = try TemplateEnvironment().template(fromString: source)
        let whole = try template.renderBytes()
        #expect(Array(template.stream(chunkSize: chunkSize).joined()) == whole)
        var generated: [UInt8] = []
        try template.generate(chunkSize: chunkSize) { generated += $0 }
        #expect(generated == whole)
    }

    @Test func streamsEndWithTheirError() async throws {
        let template = try TemplateEnvironment().template(fromString: "{% for i in range(100) %}{{ 1 // (50 - i) }}{% endfor %}")
        let iterator = template.stream(chunkSize: 10).makeIterator()
        while iterator.next() != nil {}
        #expect((iterator.error as? TemplateError)?.kind == .zeroDivision)
        await #expect(throws: TemplateError.self) { for try await _ in template.stream(chunkSize: 10) {} }
    }

    @Test func nativeTemplatesGiveValues() throws {
        var options = TemplateOptions()
        options.isNative = true
        let environment = TemplateEnvironment(options: options)
        #expect(try environment.template(fromString: "{{ a + 1 }}").value(["a": 1]).int == 2)
        #expect(try environment.template(fromString: "[{{ a }}, 'b']").value(["a": 1]).array?.count == 2)
        #expect(try environment.template(fromString: "{{ a }} x").value(["a": 1]).string == "1 x")
    }

    @Test func expressionsEvaluate() throws {
        let environment = TemplateEnvironment()
        #expect(try environment.compileExpression("a > 41")(a: 42).bool == true)
        #expect(try environment.compileExpression("missing")().isNone)
        #expect(try environment.compileExpression("[a, [1]]")(a: 42).array?.count == 2)
        #expect(try environment.compileExpression("missing", undefinedToNone: false)().isUndefined)
        #expect(throws: TemplateError.self) { try environment.compileExpression("a b") }
    }

    // jinja2/tests/test_loader.py
    @Test func loadersCombine() throws {
        let loader = ChoiceLoader([
            PrefixLoader(["a": DictionaryLoader(["x.html": "A"])]), EmbeddedLoader(["y.html": "Y"]),
            FunctionLoader { $0 == "f" ? TemplateSource("F") : nil },
        ])
        let environment = TemplateEnvironment(loader: loader)
        #expect(try environment.template(named: "a/x.html").render() == "A")
        #expect(try environment.template(named: "y.html").render() == "Y")
        #expect(try environment.selectTemplate(["nope", "f"]).render() == "F")
        for name in ["a/y.html", "b/x.html", "../x", "x.html"] {
            let error = #expect(throws: TemplateError.self) { try environment.template(named: name) }
            #expect(error?.kind == .notFound)
        }
        let files = TemplateEnvironment(loader: FileSystemLoader("/"))
        for name in ["../etc/passwd", "etc/../etc/passwd", "a\\b", ""] {
            #expect(throws: TemplateError.self) { try files.template(named: name) }
        }
    }

    // jinja2/loaders.py, FileSystemLoader.get_source decodes strictly.
    @Test func aFileThatIsNotUTF8IsAnError() throws {
        let folder = FileManager.default.temporaryDirectory.path() + "/flask-latin-\(UInt64.random(in: 0...(.max)))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data([0x63, 0x61, 0x66, 0xE9]).write(to: URL(filePath: folder + "/latin.html"))
        let environment = TemplateEnvironment(loader: FileSystemLoader(folder))
        let error = #expect(throws: TemplateError.self) { try environment.template(named: "latin.html") }
        #expect(error?.kind == .value)
        #expect(error?.message == "the template 'latin.html' is not text in UTF-8: save \(folder)/latin.html as that")
    }

    @Test func errorsSayWhereTheyHappened() throws {
        let templates = [
            "main": "\n{% include 'list' %}", "list": "{% import 'lib' as lib %}\n\n{{ lib.row(none) }}",
            "lib": "{% macro row(x) %}\n{{ x + 1 }}{% endmacro %}",
        ]
        let error = #expect(throws: TemplateError.self) { try rendered(templates) }
        #expect(error?.kind == .type)
        #expect(error?.location == TemplateError.Location(template: "lib", line: 2, columns: 3..<8, focus: 5..<6))
        #expect(error?.frames.map(\.name) == ["macro 'row'", "template", "template"])
        #expect(error?.frames.map(\.location.template) == ["lib", "list", "main"])
        #expect(error?.frames.map(\.location.line) == [2, 3, 2])
    }
}

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("{{ x|uper }}", "No filter named 'uper'. Did you mean 'upper'?"),
        ("{{ x is dfined }}", "No test named 'dfined'. Did you mean 'defined'?"),
        ("{{ x|nothing_like_it }}", "No filter named 'nothing_like_it'."),
    ])
    func theNameThatWasMeantIsNamed(source: String, message: String) throws {
        let environment = TemplateEnvironment(loader: DictionaryLoader(["page.html": "x", "other.html": "y"]))
        let error = #expect(throws: TemplateError.self) { try environment.template(fromString: source).render() }
        #expect(error?.message == message)
    }
}
