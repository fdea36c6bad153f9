public import FlaskHTTP

/// Which entity tag a file is sent with.
public enum FileETag: Sendable, Hashable {
    /// One made of the file's time, size and path; none for content in memory.
    case automatic
    /// None.
    case none
    /// One of the application's own.
    case tag(ETag)
}
