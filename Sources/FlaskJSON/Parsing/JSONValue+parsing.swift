extension JSONValue {
    /// How deeply arrays and objects may be nested unless another limit is given.
    public static let maximumDepth = 512

    /// Reads a JSON text in UTF-8, UTF-16 or UTF-32, which is told by its first bytes.
    ///
    /// It takes what Python's `json.loads` takes: `NaN` and `Infinity` too, and of equal keys the last. A surrogate that
    /// stands alone reads as U+FFFD. The time is linear in the length, and nesting does not use up the stack.
    /// Reference: json/__init__.py, loads and detect_encoding.
    ///
    /// - Parameters:
    ///   - bytes: the text.
    ///   - maximumDepth: how deeply arrays and objects may be nested.
    /// - Throws: ``JSONError`` with the position.
    public init(parsing bytes: [UInt8], maximumDepth: Int = JSONValue.maximumDepth) throws(JSONError) {
        switch TextEncoding(of: bytes) {
        case .utf8(let start):
            if let fault = UTF8Fault(in: bytes[start...]) { throw fault.error }
            self = try Parser.parse(bytes[start...], maximumDepth)
        case .wide(let encoding):
            self = try Parser.parse(try encoding.decode(bytes)[...], maximumDepth)
        }
    }

    /// Reads a JSON text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - maximumDepth: how deeply arrays and objects may be nested.
    /// - Throws: ``JSONError`` with the position.
    public init(parsing text: String, maximumDepth: Int = JSONValue.maximumDepth) throws(JSONError) {
        let bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw JSONError(
                .syntax, "Unexpected UTF-8 BOM (decode using utf-8-sig)", at: .init(offset: 0, line: 1, column: 1))
        }
        self = try Parser.parse(bytes[...], maximumDepth)
    }
}
