/// How large the content of a request and its form may be; more is answered with 413.
///
/// Reference: flask/wrappers.py, Request.max_content_length, max_form_memory_size and max_form_parts.
public struct RequestLimits: Sendable, Equatable {
    /// `MAX_CONTENT_LENGTH`: the most bytes of the content; `nil` for what stands behind these limits, in the end no limit.
    public var maxContentLength: Int?
    /// `MAX_FORM_MEMORY_SIZE`: the most bytes of a form field that is no file, and of an url-encoded form.
    public var maxFormMemorySize: Int?
    /// `MAX_FORM_PARTS`: the most fields and files of a multipart form.
    public var maxFormParts: Int?

    /// Makes limits; those that are not given come from elsewhere.
    ///
    /// - Parameters:
    ///   - maxContentLength: the most bytes of the content.
    ///   - maxFormMemorySize: the most bytes of a form field that is no file.
    ///   - maxFormParts: the most parts of a multipart form.
    public init(maxContentLength: Int? = nil, maxFormMemorySize: Int? = nil, maxFormParts: Int? = nil) {
        self.maxContentLength = maxContentLength
        self.maxFormMemorySize = maxFormMemorySize
        self.maxFormParts = maxFormParts
    }

    /// The limits where no one says otherwise.
    public static let standard = RequestLimits(maxFormMemorySize: 500_000, maxFormParts: 1000)

    /// These limits, and others for what they leave open.
    ///
    /// - Parameter others: the other limits.
    /// - Returns: both in one.
    package func filled(from others: RequestLimits) -> RequestLimits {
        RequestLimits(
            maxContentLength: maxContentLength ?? others.maxContentLength,
            maxFormMemorySize: maxFormMemorySize ?? others.maxFormMemorySize,
            maxFormParts: maxFormParts ?? others.maxFormParts)
    }
}
