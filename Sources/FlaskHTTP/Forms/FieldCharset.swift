/// The charset of a form field's text: one of a few that are safe, otherwise UTF-8.
///
/// Reference: werkzeug/formparser.py, MultiPartParser.get_part_charset.
enum FieldCharset {
    case utf8, ascii, latin1

    /// The charset that a part names.
    ///
    /// - Parameter contentType: the part's `Content-Type`.
    init(contentType: String?) {
        let charset = contentType.flatMap { ParameterizedValue(parsing: $0).parameters["charset"] } ?? ""
        switch charset.utf8.count > 10 ? "" : charset.lowercased() {
        case "ascii", "us-ascii": self = .ascii
        case "iso-8859-1": self = .latin1
        default: self = .utf8
        }
    }

    /// Reads text; bytes that are none become U+FFFD.
    func decode(_ bytes: [UInt8]) -> String {
        switch self {
        case .utf8: return String(decoding: bytes, as: UTF8.self)
        case .ascii where bytes.allSatisfy({ $0 < 0x80 }): return String(decoding: bytes, as: UTF8.self)
        case .ascii: return String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : "\u{FFFD}" }))
        case .latin1: return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        }
    }
}
