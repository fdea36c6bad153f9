#if DEBUG
    import Testing

    @testable import FlaskDevTools

    @Suite struct SnippetTests {
        @Test(arguments: [
            ("a\nb", ["a", "b"]),
            ("a; b", ["a", "b"]),
            ("f(1,\n  2)\ng()", ["f(1,\n  2)", "g()"]),
            ("items\n  .map { $0 }\n  .count", ["items\n  .map { $0 }\n  .count"]),
            ("if a {\n  b\n}\nelse { c }\nd", ["if a {\n  b\n}\nelse { c }", "d"]),
            ("let a =\n  1", ["let a =\n  1"]),
            ("print(\"; \\(f(\")\")) {\")\nx", ["print(\"; \\(f(\")\")) {\")", "x"]),
            ("\"\"\"\n a; b\n\"\"\"\nx", ["\"\"\"\n a; b\n\"\"\"", "x"]),
            ("// a; b\nx", ["// a; b", "x"]),
            ("/* a;\n b */ x", ["/* a;\n b */ x"]),
            ("", []), ("}\n)", ["}", ")"]), ("\"", ["\""]), ("\\(", ["\\("]), ("/*", ["/*"]),
        ])
        func splitsStatements(code: String, items: [String]) {
            #expect(SnippetSplitter.items(of: code).map(\.text) == items)
        }

        @Test func countsLines() {
            #expect(SnippetSplitter.items(of: "a\n\n\nb; c\nd").map(\.line) == [1, 4, 4, 5])
        }

        @Test(arguments: [
            ("import Foundation", SnippetItem.Kind.importation),
            ("func f() {}", .declaration(name: "f")),
            ("@MainActor public struct S<T> {}", .declaration(name: "S")),
            ("extension Int {}", .declaration(name: nil)),
            ("let x = 5", .binding(name: "x")),
            ("var names: [String] = []", .binding(name: "names")),
            ("let f = try request.form", .held(name: "f", type: nil, value: "try request.form")),
            ("let n: Int = try await g()", .held(name: "n", type: "Int", value: "try await g()")),
            ("x = 5", .statement), ("letter", .statement), ("for x in y {}", .statement),
        ])
        func tellsItemsApart(text: String, kind: SnippetItem.Kind) {
            #expect(SnippetItem(text, line: 1).kind == kind)
        }

        @Test(arguments: [
            ("request.path", true), ("f(a: 1)", true), ("try g()", true), ("a == b", true), ("x = 5", false), ("x += 1", false),
            ("if a { b }", false), ("forty", true), ("return 5", false), ("let x = 5", false),
        ])
        func knowsExpressions(text: String, isExpression: Bool) {
            #expect(SnippetItem(text, line: 1).isExpression == isExpression)
        }

        @Test func importsWhatEarlierSnippetsDeclared() {
            var history = ConsoleHistory(program: "App")
            history.add(Snippet("import Foundation\nlet x = 1", module: "Console_1", history: history))
            history.add(Snippet("let f = try g()", module: "Console_2", history: history))
            let source = Snippet("f + x", module: "Console_3", history: history).source
            #expect(
                source.contains("@testable import App\nimport Foundation\n@testable import Console_1\n@testable import Console_2")
            )
            #expect(source.contains("let f = _held_f.value!"))
        }

        @Test func showsMessagesAtTheLinesOfTheSnippet() {
            let output = "/tmp/console:3:5: error: cannot find 'a' in scope\na\n^\n/x/y.swift:1:1: note: else\n"
            #expect(CompilerMessages.shortened(output) == "console:2:5: error: cannot find 'a' in scope\na\n^")
        }
    }
#endif
