/// A file that came in a form.
///
/// It is a slice of the request's content, in memory or in a temporary file, so it costs nothing until it is read. It
/// lives as long as something refers to it. Reading has no position: every ``read()`` gives the whole content. Reading
/// and saving a large one waits for the disk; a request with such a file is served on a thread where that may be.
/// Reference: werkzeug/datastructures/file_storage.py, FileStorage.
public struct FileStorage: Sendable {
    /// The name that the client's file has there; never use it as a path without ``secureFilename(_:)``.
    ///
    /// Empty where no file was chosen.
    public let filename: String
    /// The name of the form field.
    public let name: String?
    /// The fields of the part.
    public let headers: Headers
    private let content: StoredBytes

    init(_ content: StoredBytes, filename: String, name: String?, headers: Headers) {
        self.content = content
        self.filename = filename
        self.name = name
        self.headers = headers
    }

    /// Makes a file of bytes, such as for a test.
    ///
    /// - Parameters:
    ///   - bytes: the content.
    ///   - filename: the name of the file.
    ///   - name: the name of the form field.
    ///   - contentType: the media type.
    public init(_ bytes: [UInt8], filename: String, name: String? = nil, contentType: String? = nil) {
        var headers = Headers()
        if let contentType { headers["Content-Type"] = contentType }
        self.init(StoredBytes(bytes), filename: filename, name: name, headers: headers)
    }

    /// How many bytes the file has.
    public var count: Int { content.count }

    /// Whether no file was chosen: there is neither a name nor content.
    public var isEmpty: Bool { filename.isEmpty && count == 0 }

    /// The media type that the client states, with its parameters.
    public var contentType: String? { headers["Content-Type"] }

    /// The media type in lower case without parameters; empty if none is stated.
    public var mimetype: String { ParameterizedValue(parsing: contentType ?? "").value.lowercased() }

    /// The parameters of the media type.
    public var mimetypeParameters: HeaderParameters { ParameterizedValue(parsing: contentType ?? "").parameters }

    /// The `Content-Length` of the part, 0 without a sound one; see ``count`` for how long the file is.
    public var contentLength: Int {
        ContentLength.parse(headers["Content-Length"], transferEncoding: nil).map { Int(clamping: $0) } ?? 0
    }

    /// Reads the whole file into memory.
    ///
    /// - Returns: the content.
    /// - Throws: ``HTTPError`` of kind `storage` if the temporary file cannot be read.
    public func read() throws(HTTPError) -> [UInt8] { try content.read() }

    /// Reads a part of the file.
    ///
    /// - Parameter range: which bytes; what is beyond the end is left out.
    /// - Returns: the bytes.
    /// - Throws: ``HTTPError`` of kind `storage` if the temporary file cannot be read.
    public func read(_ range: Range<Int>) throws(HTTPError) -> [UInt8] { try content.read(range) }

    /// The content piece by piece, of at most 64 KiB each.
    public var stream: RequestStream { RequestStream(content) }

    /// Saves the file.
    ///
    /// ```swift
    /// try file.save(to: uploads + "/" + secureFilename(file.filename))
    /// ```
    /// A file of that path is replaced. The kernel copies what is in a temporary file.
    ///
    /// - Parameter path: where to.
    /// - Throws: ``HTTPError`` of kind `storage` if it cannot be written; a part of it may be there then.
    public func save(to path: String) throws(HTTPError) { try content.save(to: path) }
}

extension FileStorage: CustomStringConvertible {
    /// The name and the type, for debugging.
    public var description: String { "<FileStorage: \(filename.debugDescription) (\(contentType ?? "no type"))>" }
}
