import FlaskHTTP
import Testing

@Suite struct RedirectsTests {
    // werkzeug/tests/test_utils.py::test_redirect, test_redirect_xss
    @Test func thePageShowsTheEscapedLocation() {
        let response = redirect("/?a=<b>&\"'", code: 303)
        #expect(response.status.description == "303 SEE OTHER" && response.headers["Location"] == "/?a=<b>&\"'")
        guard case .text(let page) = response.body else {
            Issue.record("the page is text")
            return
        }
        let shown = "/?a=&lt;b&gt;&amp;&#34;&#39;"
        #expect(
            page == """
                <!doctype html>
                <html lang=en>
                <title>Redirecting...</title>
                <h1>Redirecting...</h1>
                <p>You should be redirected automatically to the target URL: <a href="\(shown)">\(shown)</a>. If not, click the link.

                """)
    }

    // What Werkzeug 3.1.8 does with tabs and line breaks: the former are dropped on the way out, the latter raise ValueError.
    @Test func lineBreaksAreRefusedAndTabsDropped() {
        #expect(redirect("/a\r\nSet-Cookie: x").headers.refusal?.kind == .invalidHeaderValue)
        var response = redirect("/a\tb")
        #expect(response.headers.refusal == nil && response.headers["Location"] == "/a\tb")
        response.prepare(for: Request())
        #expect(response.headers["Location"] == "/ab")
    }

    // werkzeug/tests/test_utils.py::test_append_slash_redirect
    @Test(arguments: [
        ("/foo/bar", "", "bar/"), ("/foo", "baz", "foo/?baz"), ("/foo/", "", "./"), ("/", "", "./"), ("/a b", "c d", "a b/?c d"),
        ("/x/evil:y", "", "evil%3Ay/"), ("/a%?#", "", "a%25%3F%23/"), ("/é", "", "é/"),
        ("/a\r\nb", "", "a%0D%0Ab/"),
    ]) func aSlashIsAppendedToTheLastSegment(_ path: String, _ query: String, _ location: String) {
        let response = appendSlashRedirect(Request(path: path, queryString: Array(query.utf8)))
        #expect(response.headers["Location"] == location && response.status.code == 308)
    }
}
