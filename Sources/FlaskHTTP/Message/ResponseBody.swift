/// The content of a response.
public enum ResponseBody: Sendable {
    /// No content.
    case empty
    /// Text, sent as UTF-8.
    case text(String)
    /// Bytes.
    case bytes([UInt8])
    /// A file, or a part of one, that the kernel sends.
    case file(FileBody)
    /// Bytes that are made while they are sent.
    case stream(StreamBody)
}

/// A part of a file on disk.
public struct FileBody: Sendable, Equatable {
    /// The path of the file; it is opened when the response is sent.
    public var path: String
    /// The first byte that is sent.
    public var offset: Int
    /// How many bytes are sent.
    public var length: Int

    /// Describes a part of a file.
    ///
    /// - Parameters:
    ///   - path: the path of the file.
    ///   - offset: the first byte to send.
    ///   - length: how many bytes to send.
    public init(path: String, offset: Int = 0, length: Int) {
        self.path = path
        self.offset = offset
        self.length = length
    }
}
