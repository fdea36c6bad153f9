import FlaskHTTP
import Testing

@Suite struct FileNamesTests {
    // werkzeug/tests/test_utils.py::test_secure_filename
    @Test(arguments: [
        ("My cool movie.mov", "My_cool_movie.mov"), ("../../../etc/passwd", "etc_passwd"), ("ümläuts.txt", "umlauts.txt"),
        ("foo$&^*)bar", "foobar"), ("..", ""), ("", ""), ("a/../b", "a_.._b"), ("ＦＵＬＬ ﬁ.txt", "FULL_fi.txt"), ("日本.png", "png"),
        ("a\0b\u{1C}c", "ab_c"), ("\u{1E9B}\u{323}", "s"), ("½", "12"), ("_x_", "x"), ("한.txt", "txt"), ("㎏", "kg"),
    ]) func namesBecomeSafe(_ name: String, _ safe: String) {
        #expect(secureFilename(name) == safe)
    }

    // werkzeug/tests/test_security.py::test_safe_join
    @Test(
        arguments: [
            ("foo", ["bar/baz"], "foo/bar/baz"), ("foo", ["../bar"], nil), ("/foo", ["../bar"], nil), ("foo", ["/bar"], nil),
            ("foo", ["a/.."], "foo/."), ("", ["a"], "./a"), ("/", ["a", "", "b"], "/a/b"), ("foo", ["a//b/./c"], "foo/a/b/c"),
            ("foo", ["..", "x"], nil), ("foo", ["...", "..a"], "foo/.../..a"), ("foo", [], "foo"), ("a/", ["b/"], "a/b"),
            ("foo", ["a/../.."], nil),
        ] as [(String, [String], String?)]) func pathsStayInTheFolder(_ folder: String, _ parts: [String], _ path: String?)
    {
        #expect(safeJoin(folder, parts) == path)
    }
}
