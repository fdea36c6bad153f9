#if DEBUG
    /// The console on a page: a form for the PIN, and one for Swift.
    struct ConsolePanel {
        /// The failure whose context code runs in; 0 for none.
        let number: Int
        let secret: String
        /// Whether the browser gave the PIN already.
        let isTrusted: Bool
        /// Why code cannot be run, if it cannot.
        let obstacle: String?

        var html: HTML {
            if let obstacle {
                return "<div class=\"card\"><p class=\"message only note\">\(obstacle)</p></div>"
            }
            let context: HTML =
                number == 0
                ? "an application context (<code>currentApp</code>, <code>g</code>)"
                : "the context of this request (<code>request</code>, <code>session</code>, <code>g</code>)"
            return """
                <div class="card console" data-number="\(number)" data-secret="\(secret)" data-trusted="\(isTrusted ? "yes" : "no")">
                <p class="note">Swift that is compiled and run in the process, with \(context) and all that the application declares. \
                Return runs it, Shift-Return begins a new line.</p>
                <noscript><p class="note">The console needs JavaScript.</p></noscript>
                <div class="log" role="log" aria-live="polite"></div>
                <form class="pin" hidden autocomplete="off"><input type="password" inputmode="numeric" placeholder="PIN" aria-label="PIN" autocomplete="off">\
                <button>Unlock</button><button type="button" class="print">Print it again</button>\
                <span class="note">The PIN is in the terminal that the server runs in.</span></form>
                <form class="run" hidden><textarea rows="1" spellcheck="false" autocapitalize="off" autocomplete="off" \
                placeholder="request.path" aria-label="Swift code"></textarea><button>Run</button></form>
                </div>
                """
        }

        var script: HTML { obstacle == nil ? "<script>\(HTML(markup: PageScript.console))</script>" : .empty }
    }
#endif
