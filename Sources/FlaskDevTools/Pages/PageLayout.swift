#if DEBUG
    /// What the pages of the development tools have in common: head, colours, title bar.
    ///
    /// The pages load nothing, so that they work while the application does not; without scripts they can be read.
    package struct PageLayout: Sendable {
        /// What the browser's tab says.
        package var title: String
        /// What stands at the left of the bar, such as the name of the application.
        package var program: String
        /// The kind of page: `error`, `build`, `crash` or `console`.
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

        /// The button that copies the text of ``plainText(_:)``, which its script makes visible.
        static let copyButton: HTML = "<button type=\"button\" id=\"copy\" hidden>Copy as text</button>"

        /// Bar and content, which can stand in a page of this layout or be laid over another one.
        ///
        /// - Parameter content: what stands between the bar and the end.
        /// - Returns: an element that looks right where ``PageStyle/css`` counts.
        func panel(_ content: HTML) -> HTML {
            """
            <div class="page \(kind)">
            <header class="bar"><span class="dot"></span><b>\(program)</b><span class="what">\(Self.name(of: kind))</span>\
            <span class="tools">\(tools)</span></header>
            <main>
            \(content)
            </main>
            </div>
            """
        }

        /// The page.
        ///
        /// - Parameter content: what stands between the bar and the end.
        /// - Returns: a whole document.
        package func page(_ content: HTML) -> String { Self.document(title: title, panel(content), tail: tail) }

        /// A document around a panel.
        static func document(title: String, _ panel: HTML, tail: HTML) -> String {
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
                <body>
                \(panel)
                \(tail)
                </body>
                </html>

                """
            return page.text
        }

        /// A text to be pasted somewhere, which a button copies.
        static func plainText(_ text: String) -> HTML {
            """
            <h2>As text</h2><details class="card facts"><summary>Plain text<span class="count">to paste into an issue</span></summary>\
            <textarea class="plain" id="plain" readonly spellcheck="false" aria-label="The report as plain text">\n\(text)</textarea></details>
            """
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
