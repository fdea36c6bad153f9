#if DEBUG
    /// What the pages of the development tools have in common: head, colours, title bar.
    ///
    /// The pages load nothing, so that they work while the application does not; without scripts they can be read.
    package struct PageLayout: Sendable {
        /// What the browser's tab says.
        package var title: String
        /// What stands at the left of the bar, such as the name of the application.
        package var program: String
        /// The kind of page: `error`, `build`, `crash` or `console`; it chooses the colour of the accent.
        package var kind: String
        /// What stands at the right of the bar.
        package var tools: HTML = .empty
        /// What stands at the end of the page, such as scripts.
        package var tail: HTML = .empty

        package init(title: String, program: String, kind: String) {
            self.title = title
            self.program = program
            self.kind = kind
        }

        /// The page.
        ///
        /// - Parameter content: what stands between the bar and the end.
        /// - Returns: a whole document.
        package func page(_ content: HTML) -> String {
            let page: HTML = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <meta name="color-scheme" content="light dark">
                <title>\(title)</title>
                <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='%23d9482f'/%3E%3C/svg%3E">
                <style>\(HTML(markup: PageStyle.css))</style>
                </head>
                <body class="\(kind)">
                <header class="bar"><span class="dot"></span><b>\(program)</b><span class="what">\(Self.name(of: kind))</span>\
                <span class="tools">\(tools)</span></header>
                <main>
                \(content)
                </main>
                \(tail)
                </body>
                </html>

                """
            return page.text
        }

        private static func name(of kind: String) -> String {
            switch kind {
            case "error": "debugger"
            case "build": "build failed"
            case "crash": "crash report"
            default: kind
            }
        }
    }
#endif
