extension Response {
    /// The content, where it is in memory; `nil` for files and streams.
    ///
    /// Set ``body`` to replace it. Reference: werkzeug/wrappers/response.py, Response.get_data.
    public var data: [UInt8]? {
        switch body {
        case .empty: []
        case .text(let text): Array(text.utf8)
        case .bytes(let bytes): bytes
        case .file, .stream: nil
        }
    }

    /// The content as UTF-8 text, where it is in memory; `nil` for files and streams.
    public var text: String? {
        if case .text(let text) = body { text } else { data.map { String(decoding: $0, as: UTF8.self) } }
    }
}
