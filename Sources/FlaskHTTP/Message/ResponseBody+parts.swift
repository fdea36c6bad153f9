extension ResponseBody {
    /// How many bytes will be sent; `nil` if only the end of a stream will tell.
    public var length: Int? {
        switch self {
        case .empty: 0
        case .text(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        case .file(let file): file.length
        case .stream(let stream): stream.length
        }
    }
}
