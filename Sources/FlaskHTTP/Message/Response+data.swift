extension Response {
    /// The content, where it is in memory; `nil` for files and streams.
    ///
    /// Setting it replaces the content and `Content-Length`. Reference: werkzeug/wrappers/response.py, Response.get_data and
    /// Response.set_data.
    public var data: [UInt8]? {
        get {
            switch body {
            case .empty: []
            case .text(let text): Array(text.utf8)
            case .bytes(let bytes): bytes
            case .file, .stream: nil
            }
        }
        set { replaceContent(newValue.map { $0.isEmpty ? .empty : .bytes($0) } ?? .empty) }
    }

    /// The content as UTF-8 text, where it is in memory; `nil` for files and streams.
    ///
    /// Setting it replaces the content and `Content-Length`.
    public var text: String? {
        get { if case .text(let text) = body { text } else { data.map { String(decoding: $0, as: UTF8.self) } } }
        set { replaceContent(newValue.map { $0.isEmpty ? .empty : .text($0) } ?? .empty) }
    }

    private mutating func replaceContent(_ content: ResponseBody) {
        body = content
        contentLength = content.length
    }
}
