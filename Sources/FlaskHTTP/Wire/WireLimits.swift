/// How large the parts of a message's framing may be.
package struct WireLimits: Sendable, Equatable {
    /// The longest request line, its line end included; a longer one is answered with 414.
    package var requestLine = 8192
    /// The most bytes of all header lines together; more are answered with 431.
    package var headerBytes = 32768
    /// The most header fields; more are answered with 431.
    package var headerFields = 100
    /// The longest line that announces a chunk, with its extensions.
    package var chunkLine = 1024
    /// The most bytes of chunk extensions in one body.
    package var chunkExtensionBytes = 16384
    /// The most bytes of the trailer section behind a chunked body.
    package var trailerBytes = 8192

    package init() {}
}
