#if DEBUG
    import FlaskHTTP
    import Synchronization

    /// Puts the script into pages of HTML, and nothing into anything else.
    struct ScriptInjection: Sendable {
        private let element: String
        /// What goes into pages of the tools, which load nothing.
        private let inlineElement: String
        /// Whether the browser asked for a page rather than for a part of one.
        private let isForPage: Bool
        /// Whether it asked for a part of it.
        private let isForRange: Bool

        /// - Parameters:
        ///   - element: what goes into the page.
        ///   - inlineElement: what goes into a page of the tools; `nil` for the same.
        ///   - request: the request that is answered.
        init(_ element: String, inline inlineElement: String? = nil, for request: Request) {
            self.element = element
            self.inlineElement = inlineElement ?? element
            isForPage = ["document", "iframe", "frame"].contains(request.headers["Sec-Fetch-Dest"] ?? "")
            isForRange = request.headers.contains("Range")
        }

        /// The response with the script: before the end of the body, or at the end of what a browser takes for a page.
        ///
        /// Files and streams get it where a browser asked for a page: programs that read them get every byte, length and
        /// `ETag` as they are. Encoded and partial content stays as it is, as do streams whose length was told and files of
        /// more than a megabyte. What could be used to ask for the same page again goes, since the next process puts another
        /// element into it.
        func applied(to response: Response) -> Response {
            let type = response.headers["Content-Type"]?.lowercased() ?? ""
            guard type.hasPrefix("text/html"), response.headers["Content-Encoding"] == nil,
                ![204, 205, 206, 304].contains(response.status.code), response.status.code >= 200
            else { return response }
            if let charset = type.split(separator: "=").dropFirst().first, !Self.isASCIICompatible(charset) { return response }
            switch response.body {
            case .text(let text): return applied(to: response, Array(text.utf8))
            case .bytes(let content): return applied(to: response, content)
            case .file(let file):
                guard isForPage, !isForRange, file.offset == 0, let content = TextFile.bytes(file.path, atMost: Self.longestFile),
                    content.count == file.length
                else { return response }
                return applied(to: response, content)
            case .stream(let stream):
                guard isForPage, stream.length == nil, !response.headers.contains("Content-Length") else { return response }
                var changed = response
                changed.body = .stream(applied(to: stream))
                return changed
            case .empty: return response
            }
        }

        private static let longestFile = 1 << 20

        private func applied(to response: Response, _ bytes: [UInt8]) -> Response {
            guard let place = Self.endOfBody(bytes) ?? (isForPage ? bytes.count : nil) else { return response }
            var changed = response
            let content =
                bytes[..<place] + Array((PagePolicy.allowsRefresh(response) ? inlineElement : element).utf8) + bytes[place...]
            changed.body = .bytes(Array(content))
            if changed.headers.contains("Content-Length") {
                changed.headers.replace("Content-Length", with: String(content.count))
            }
            for name in ["ETag", "Last-Modified", "Accept-Ranges", "Content-MD5", "Content-Digest"] {
                changed.headers.remove(name)
            }
            return changed
        }

        /// The stream with the script behind its end, where browsers take it as well.
        private func applied(to stream: StreamBody) -> StreamBody {
            let element = Array(element.utf8)
            var changed = StreamBody(length: nil) {
                let next = stream.start()
                let isDone = DoneFlag()
                return {
                    if let piece = try await next() { return piece }
                    return isDone.set() ? nil : element
                }
            }
            changed.endsWhenServerStops = stream.endsWhenServerStops
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

    /// Whether something was done; thread-safe.
    private final class DoneFlag: Sendable {
        private let value = Atomic<Bool>(false)

        /// Sets it, and says whether it was set before.
        func set() -> Bool { value.exchange(true, ordering: .relaxed) }
    }
#endif
