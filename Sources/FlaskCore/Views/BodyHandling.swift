import FlaskHTTP

/// How a view gets the content of its request.
public struct BodyHandling: Sendable, Equatable {
    /// Whether the view takes the content while it comes in.
    let streams: Bool
    /// The limits of this route; what they leave open is decided by the configuration.
    let limits: RequestLimits

    /// The content is there when the view runs: in memory, or in a temporary file if it is large.
    public static let buffered = BodyHandling(streams: false, limits: RequestLimits())

    /// The view runs at once and reads `request.stream`; `form`, `files` and `data` are not available to it.
    public static let streaming = BodyHandling(streams: true, limits: RequestLimits())

    /// The content is there when the view runs, within limits of the route's own.
    ///
    /// ```swift
    /// app.post("/upload", body: .buffered(maxContentLength: 1 << 30)) { … }
    /// ```
    /// Reference: flask/wrappers.py, Request.max_content_length, max_form_memory_size and max_form_parts.
    ///
    /// - Parameters:
    ///   - maxContentLength: the most bytes, in place of `MAX_CONTENT_LENGTH`.
    ///   - maxFormMemorySize: the most bytes of a form field, in place of `MAX_FORM_MEMORY_SIZE`.
    ///   - maxFormParts: the most parts of a form, in place of `MAX_FORM_PARTS`.
    /// - Returns: the handling.
    public static func buffered(
        maxContentLength: Int? = nil, maxFormMemorySize: Int? = nil, maxFormParts: Int? = nil
    ) -> BodyHandling {
        let limits = RequestLimits(
            maxContentLength: maxContentLength, maxFormMemorySize: maxFormMemorySize, maxFormParts: maxFormParts)
        return BodyHandling(streams: false, limits: limits)
    }

    /// The view reads `request.stream`, of at most so many bytes.
    ///
    /// - Parameter maxContentLength: the most bytes, in place of `MAX_CONTENT_LENGTH`.
    /// - Returns: the handling.
    public static func streaming(maxContentLength: Int) -> BodyHandling {
        BodyHandling(streams: true, limits: RequestLimits(maxContentLength: maxContentLength))
    }
}
