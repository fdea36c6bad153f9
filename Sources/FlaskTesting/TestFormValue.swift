import FlaskHTTP

/// What a test client sends for a field of a form: a text, several texts, or a file.
///
/// Reference: werkzeug/test.py, EnvironBuilder, where `data` may hold texts, lists and files.
public struct TestFormValue: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
    ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral
{
    /// One part of a form.
    enum Part {
        case text(String)
        case file([UInt8], filename: String, contentType: String)
    }

    let parts: [Part]

    /// A text.
    ///
    /// - Parameter text: the text.
    /// - Returns: the value of a field.
    public static func text(_ text: String) -> TestFormValue { TestFormValue(parts: [.text(text)]) }

    /// A file.
    ///
    /// - Parameters:
    ///   - bytes: the content.
    ///   - filename: the name that the client says the file has.
    ///   - contentType: the media type.
    /// - Returns: the value of a field.
    public static func file(
        _ bytes: [UInt8], named filename: String, contentType: String = "application/octet-stream"
    ) -> TestFormValue {
        TestFormValue(parts: [.file(bytes, filename: filename, contentType: contentType)])
    }

    /// A file of text.
    ///
    /// - Parameters:
    ///   - text: the content.
    ///   - filename: the name that the client says the file has.
    ///   - contentType: the media type.
    /// - Returns: the value of a field.
    public static func file(
        _ text: String, named filename: String, contentType: String = "text/plain"
    ) -> TestFormValue { file(Array(text.utf8), named: filename, contentType: contentType) }

    /// Makes a text of a literal.
    ///
    /// - Parameter value: the text.
    public init(stringLiteral value: String) { parts = [.text(value)] }

    /// Makes a text of a number.
    ///
    /// - Parameter value: the number.
    public init(integerLiteral value: Int) { parts = [.text(String(value))] }

    /// Makes several values of one field.
    ///
    /// - Parameter elements: the values.
    public init(arrayLiteral elements: TestFormValue...) { parts = elements.flatMap(\.parts) }

    private init(parts: [Part]) { self.parts = parts }

    /// Whether a file is among the parts.
    var hasFile: Bool { parts.contains { if case .file = $0 { true } else { false } } }
}

extension TestContent {
    /// A form: a multipart one if it has files or the content type says so, an url-encoded one otherwise.
    init(form: KeyValuePairs<String, TestFormValue>, contentType: String?) {
        let type = contentType.map { ParameterizedValue(parsing: $0) }
        guard type?.value == "multipart/form-data" || form.contains(where: \.value.hasFile) else {
            let pairs = form.flatMap { name, value in value.parts.map { (name, $0.text) } }
            self.init(bytes: Array(QueryString.encode(pairs).utf8), type: "application/x-www-form-urlencoded")
            return
        }
        let boundary = type?.parameters["boundary"] ?? "form-\(UInt64.random(in: 0...UInt64.max))"
        let encoder = MultipartEncoder(boundary: Array(boundary.utf8), escapesQuotes: true)
        var bytes: [UInt8] = []
        for (name, value) in form {
            for part in value.parts { bytes += part.encoded(name, encoder) }
        }
        self.init(bytes: bytes + encoder.end(), type: "multipart/form-data; boundary=\(boundary)")
    }
}

extension TestFormValue.Part {
    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }

    fileprivate func encoded(_ name: String, _ encoder: MultipartEncoder) -> [UInt8] {
        switch self {
        case .text(let text): return encoder.head(name: name) + encoder.content(text.utf8)
        case .file(let bytes, let filename, let contentType):
            let headers = Headers([HeaderField(name: "Content-Type", value: contentType)])
            return encoder.head(name: name, filename: filename, headers: headers) + encoder.content(bytes)
        }
    }
}
