/// What a multipart message holds, in the order in which it comes.
///
/// Reference: werkzeug/sansio/multipart.py, Event.
public enum MultipartEvent: Sendable {
    /// What stands before the first boundary; it means nothing.
    case preamble([UInt8])
    /// The head of a part that is a form field. Without a `name` in it the name is `nil`.
    case field(name: String?, headers: Headers)
    /// The head of a part that is a file: it has a file name, be that empty.
    case file(name: String?, filename: String, headers: Headers)
    /// A piece of the part's content, by its place in the whole message: ``MultipartDecoder/bytes(in:)`` gives the bytes.
    case data(Range<Int>, isLast: Bool)
    /// What stands behind the last boundary; it means nothing.
    case epilogue([UInt8])
    /// Nothing can be said before more was received.
    case needsData
}
