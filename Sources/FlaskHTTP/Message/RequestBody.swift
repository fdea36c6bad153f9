/// The content of a request.
public enum RequestBody: Sendable {
    /// There is none, or it was read and is empty.
    case empty
    /// It has been announced but not been read.
    case unread
    /// It was read into memory.
    case bytes([UInt8])
    /// It was read into a temporary file, since it is large.
    case spooled(SpoolFile)
    /// It could not be read; whoever asks for it gets the reason as an exception.
    case unreadable(BodyError)
    /// It is read while the view runs; see ``Request/stream``.
    case stream(RequestStream)
}

extension RequestBody {
    /// How many bytes there are; `nil` if they have not all been read.
    public var count: Int? {
        switch self {
        case .empty: 0
        case .bytes(let bytes): bytes.count
        case .spooled(let file): file.count
        case .unread, .stream, .unreadable: nil
        }
    }

    /// The bytes where they are kept; `nil` if they have not been read.
    package var stored: StoredBytes? {
        switch self {
        case .empty: StoredBytes([])
        case .bytes(let bytes): StoredBytes(bytes)
        case .spooled(let file): StoredBytes(file)
        case .unread, .stream, .unreadable: nil
        }
    }

    /// Whether it is in a file, so that reading it may wait for a disk.
    package var isSpooled: Bool { if case .spooled = self { true } else { false } }
}
