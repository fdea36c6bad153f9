#if DEBUG
    import Crypto
    import FlaskHTTP

    /// What browsers are told to keep from the pages of the development tools.
    ///
    /// The pages show what clients sent and what is secret, next to a console that runs code. So they run the scripts of the
    /// tools alone, which are named by their hashes, load nothing, are in no frame and in no cache, and tell no other site
    /// of themselves. Reference: Content Security Policy Level 3.
    enum PagePolicy {
        /// For texts and data, which are no pages.
        static let bare = "default-src 'none'; frame-ancestors 'none'"

        /// The policy of a page.
        ///
        /// - Parameters:
        ///   - scripts: the texts of its scripts.
        ///   - styles: the texts of its style sheets.
        /// - Returns: the value of `Content-Security-Policy`.
        static func page(scripts: [String], styles: [String]) -> String {
            """
            default-src 'none'; script-src \(sources(scripts)); style-src \(sources(styles)); img-src data:; connect-src 'self'; \
            base-uri 'none'; form-action 'none'; frame-ancestors 'none'
            """
        }

        /// Whether a response is a page of the tools that refreshes itself: its policy names the script.
        static func allowsRefresh(_ response: Response) -> Bool {
            response.headers["Content-Security-Policy"]?.contains(refresh) ?? false
        }

        private static let refresh = sources([RefreshScript.source])

        private static func sources(_ texts: [String]) -> String {
            texts.isEmpty
                ? "'none'" : texts.map { "'sha256-\(base64(Array(SHA256.hash(data: Array($0.utf8)))))'" }.joined(separator: " ")
        }

        private static func base64(_ bytes: [UInt8]) -> String {
            let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
            var result = ""
            for start in stride(from: 0, to: bytes.count, by: 3) {
                let group = bytes[start..<min(start + 3, bytes.count)]
                let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
                for position in 0...group.count { result.append(letters[Int(bits >> UInt32(18 - 6 * position) & 63)]) }
                result += String(repeating: "=", count: 3 - group.count)
            }
            return result
        }

        /// The fields that a response gets.
        ///
        /// - Parameter policy: the page's own, or ``bare``.
        /// - Returns: names and values.
        static func fields(_ policy: String) -> [(name: String, value: String)] {
            [
                ("Content-Security-Policy", policy), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
                ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ]
        }
    }

    extension Response {
        /// Tells the browser to keep a response of the tools safe.
        mutating func keepSafe(_ policy: String = PagePolicy.bare) {
            for (name, value) in PagePolicy.fields(policy) { headers[name] = value }
        }
    }
#endif
