#if DEBUG
    import FlaskHTTP

    /// Puts the script into pages of HTML, and nothing into anything else.
    struct ScriptInjection: Sendable {
        private let element: String
        /// Whether the browser asked for a page rather than for a part of one.
        private let isForPage: Bool

        /// - Parameters:
        ///   - element: what goes into the page.
        ///   - request: the request that is answered.
        init(_ element: String, for request: Request) {
            self.element = element
            isForPage = ["document", "iframe", "frame"].contains(request.headers["Sec-Fetch-Dest"] ?? "")
        }

        /// The response with the script: before the end of the body, or at the end of what a browser takes for a page.
        ///
        /// Streams, files, encoded and partial content stay as they are. What could be used to ask for the same page again
        /// goes, since the next process puts another element into it.
        func applied(to response: Response) -> Response {
            let type = response.headers["Content-Type"]?.lowercased() ?? ""
            guard type.hasPrefix("text/html"), response.headers["Content-Encoding"] == nil,
                ![204, 205, 206, 304].contains(response.status.code), response.status.code >= 200
            else { return response }
            if let charset = type.split(separator: "=").dropFirst().first, !Self.isASCIICompatible(charset) { return response }
            let bytes: [UInt8]
            switch response.body {
            case .text(let text): bytes = Array(text.utf8)
            case .bytes(let content): bytes = content
            case .empty, .file, .stream: return response
            }
            guard let place = Self.endOfBody(bytes) ?? (isForPage ? bytes.count : nil) else { return response }
            var changed = response
            let content = bytes[..<place] + Array(element.utf8) + bytes[place...]
            changed.body = .bytes(Array(content))
            if changed.headers.contains("Content-Length") {
                changed.headers.replace("Content-Length", with: String(content.count))
            }
            for name in ["ETag", "Last-Modified", "Content-MD5", "Content-Digest"] { changed.headers.remove(name) }
            return changed
        }

        private static func isASCIICompatible(_ charset: Substring) -> Bool {
            let name = charset.filter { $0 != "\"" && $0 != "'" && $0 != " " }
            return !name.hasPrefix("utf-16") && !name.hasPrefix("utf-32") && !name.hasPrefix("ucs")
        }

        /// Where the last `</body>` stands, in any case.
        private static func endOfBody(_ bytes: [UInt8]) -> Int? {
            let tag = Array("</body>".utf8)
            guard bytes.count >= tag.count else { return nil }
            var place = bytes.count - tag.count
            while place >= 0 {
                if bytes[place] == tag[0], zip(bytes[place...], tag).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return place }
                place -= 1
            }
            return nil
        }
    }
#endif
