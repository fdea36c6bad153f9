/// The content of a request.
public enum RequestBody: Sendable {
    /// There is none, or it was read and is empty.
    case empty
    /// It has been announced but not been read.
    case unread
    /// It was read into memory.
    case bytes([UInt8])
}
