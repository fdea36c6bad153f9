#if DEBUG
    import Testing

    @testable import FlaskDevTools

    @Suite struct ShellPatternTests {
        static let paths = [
            "x.py", "/a/ignored.swift", "ignored.swift", "abc", "bx", "dx", "", "a123b45c", "a123b45", "[", "]x", "xy", "x]",
            "/q/b", "/a/b/d/c.swift", "/a/c.swift", "z", "a[", "-b", "cb", "m.swift", "ax",
        ]

        // What Python's fnmatch.fnmatchcase answers, which werkzeug/_reloader.py uses.
        @Test(arguments: [
            ("*.py", ["x.py"]),
            ("*/ignored.swift", ["/a/ignored.swift"]),
            ("a?c", ["abc"]),
            ("[abc]x", ["bx", "ax"]),
            ("[!abc]x", ["dx", "]x"]),
            ("[a-c]x", ["bx", "ax"]),
            (
                "*",
                [
                    "x.py", "/a/ignored.swift", "ignored.swift", "abc", "bx", "dx", "", "a123b45c", "a123b45", "[", "]x", "xy",
                    "x]", "/q/b", "/a/b/d/c.swift", "/a/c.swift", "z", "a[", "-b", "cb", "m.swift", "ax",
                ]
            ),
            ("", [""]),
            ("a*b*c", ["abc", "a123b45c"]),
            ("[", ["["]),
            ("[]x]", []),
            ("x[!]]", ["xy"]),
            ("**/b", ["/q/b"]),
            ("/a/*/c.swift", ["/a/b/d/c.swift"]),
            ("[z-a]", []),
            ("a[", ["a["]),
            ("[!a-]b", ["cb"]),
            ("*.swift", ["/a/ignored.swift", "ignored.swift", "/a/b/d/c.swift", "/a/c.swift", "m.swift"]),
        ])
        func patternsMatchAsPythonsDo(pattern: String, matching: [String]) {
            let compiled = ShellPattern(pattern)
            #expect(Self.paths.filter { compiled.matches($0) } == matching)
        }

        @Test func manyStarsTakeNoTime() {
            let pattern = ShellPattern(String(repeating: "a*", count: 40) + "b")
            #expect(!pattern.matches(String(repeating: "a", count: 5000)))
        }
    }
#endif
