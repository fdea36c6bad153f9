#if DEBUG
    import FlaskHTTP

    /// Reports as pages of their own.
    enum ReportPage {
        /// The page of a report; it works without its script.
        ///
        /// - Parameters:
        ///   - report: the report.
        ///   - run: the process that sends the page.
        /// - Returns: a response of status 500.
        static func response(_ report: DevelopmentReport, run: String) -> Response {
            let page = """
                <!doctype html>
                <html lang=en>
                <head><meta charset=utf-8><meta name=viewport content="width=device-width"><title>\(HTMLEscaping.escape(report.title))</title></head>
                <body style="margin:0">
                \(report.html)
                \(RefreshScript.element(run: run, report: report.id))
                </body>
                </html>

                """
            var response = Response(page, status: 500)
            response.headers.replace("Cache-Control", with: "no-store")
            return response
        }

        /// What a request is answered whose process has just met its end: a whole response, written by a signal handler.
        ///
        /// Its script, or without scripts the browser, asks the successor for the report.
        static let lastAnswer: String = {
            let page = """
                <!doctype html>
                <html lang=en>
                <meta charset=utf-8>
                <title>The application crashed</title>
                <noscript><meta http-equiv=refresh content="1; url=\(RefreshScript.crashPath)"></noscript>
                <body style="font:16px system-ui,sans-serif;margin:3rem">
                <h1>The application crashed</h1>
                <p>It is being started again. <a href="\(RefreshScript.crashPath)">The report</a> is on its way.</p>
                <script>
                fetch("\(RefreshScript.crashPath)").then(answer => answer.text()).then(page => {
                  document.open(); document.write(page); document.close();
                });
                </script>

                """
            return """
                HTTP/1.1 500 Internal Server Error\r
                Content-Type: text/html; charset=utf-8\r
                Content-Length: \(page.utf8.count)\r
                Cache-Control: no-store\r
                Connection: close\r
                \r
                \(page)
                """
        }()

        /// The style of the reports, which counts inside of them alone.
        static let style = """
            <style>
            .flask-report { font: 15px/1.5 system-ui, sans-serif; color: #1c1c1e; background: #fff; padding: 2rem clamp(1rem, 5vw, 4rem); min-height: 100vh; box-sizing: border-box; }
            .flask-report h1 { font-size: 1.5rem; margin: 0 0 .3rem; color: #b3261e; }
            .flask-report .what { margin: 0 0 1.5rem; color: #555; }
            .flask-report section { margin: 0 0 1.6rem; }
            .flask-report h2 { font: 600 1rem/1.4 ui-monospace, Menlo, Consolas, monospace; margin: 0; white-space: pre-wrap; }
            .flask-report .place { font: .85rem ui-monospace, Menlo, Consolas, monospace; color: #666; margin: .1rem 0 .4rem; }
            .flask-report .place a { color: inherit; }
            .flask-report pre { font: .85rem/1.5 ui-monospace, Menlo, Consolas, monospace; background: #f5f5f7; border-radius: .4rem; padding: .6rem .8rem; margin: 0; overflow-x: auto; }
            \(PageStyle.excerpt(in: ".flask-report"))
            .flask-report .note { color: #555; margin: .3rem 0 0; }
            .flask-report summary { cursor: pointer; color: #555; }
            @media (prefers-color-scheme: dark) {
              .flask-report { color: #eee; background: #1c1c1e; } .flask-report h1 { color: #ff8a80; }
              .flask-report pre { background: #2a2a2d; }
              .flask-report .what, .flask-report .place, .flask-report .note, .flask-report summary { color: #aaa; }
            }
            </style>
            """
    }
#endif
