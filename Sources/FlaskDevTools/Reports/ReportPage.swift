#if DEBUG
    import FlaskHTTP

    /// Reports as pages of their own.
    enum ReportPage {
        /// The page of a report; it works without its scripts.
        ///
        /// - Parameters:
        ///   - report: the report.
        ///   - run: the process that sends the page.
        /// - Returns: a response of status 500.
        static func response(_ report: DevelopmentReport, run: String) -> Response {
            let scripts: HTML = """
                \(HTML(markup: RefreshScript.inlineElement(run: run, report: report.id)))
                <script>\(HTML(markup: PageScript.copy))</script>
                """
            let page = PageLayout.document(title: report.title, HTML(markup: report.html), tail: scripts)
            var response = Response(page, status: 500)
            response.keepSafe(policy)
            return response
        }

        private static let policy = PagePolicy.page(
            scripts: [RefreshScript.source, PageScript.copy], styles: [PageStyle.css])

        /// What a request is answered whose process has just met its end: a whole response, written by a signal handler.
        ///
        /// Its script, or without scripts the browser, asks the successor for the report. The report's page takes the place
        /// of this one, but not of its policy: that allows what either of them has.
        static let lastAnswer: String = {
            let page = """
                <!doctype html>
                <html lang=en>
                <meta charset=utf-8>
                <meta name=viewport content="width=device-width, initial-scale=1">
                <meta name=color-scheme content="light dark">
                <title>The application crashed</title>
                <style>\(waitStyle)</style>
                <noscript><meta http-equiv=refresh content="1; url=\(RefreshScript.crashPath)"></noscript>
                <body>
                <h1>The application crashed</h1>
                <p>It is being started again. <a href="\(RefreshScript.crashPath)">The report</a> is on its way.</p>
                <script>\(waitScript)</script>

                """
            let policy = PagePolicy.page(
                scripts: [waitScript, RefreshScript.source, PageScript.copy], styles: [waitStyle, PageStyle.css])
            let fields = PagePolicy.fields(policy).map { "\($0.name): \($0.value)\r\n" }.joined()
            return """
                HTTP/1.1 500 Internal Server Error\r
                Content-Type: text/html; charset=utf-8\r
                Content-Length: \(page.utf8.count)\r
                Connection: close\r
                \(fields)\r
                \(page)
                """
        }()

        private static let waitStyle = "body{font:16px/1.5 system-ui,sans-serif;margin:3rem}"

        private static let waitScript = """
            fetch("\(RefreshScript.crashPath)").then(answer=>answer.text()).then(page=>{document.open();document.write(page);document.close()})
            """
    }
#endif
