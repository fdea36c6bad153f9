extension ASCII {
    /// Whether a byte may stand in a token (RFC 9110 §5.6.2).
    @inline(__always)
    package static func isToken(_ byte: UInt8) -> Bool {
        byte < 64 ? lowTokens >> UInt64(byte) & 1 == 1 : byte < 128 && highTokens >> UInt64(byte &- 64) & 1 == 1
    }

    /// Whether a text is a token: not empty, and of token bytes only.
    package static func isToken(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { isToken($0) }
    }

    /// The tokens among the bytes 0–63: `!#$%&'*+-.` and digits.
    private static let lowTokens = mask("!#$%&'*+-.0123456789", from: 0)
    /// The tokens among the bytes 64–127: letters and `^_`, the grave accent, `|`, `~`.
    private static let highTokens = mask("ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~", from: 64)

    private static func mask(_ bytes: StaticString, from base: UInt8) -> UInt64 {
        bytes.withUTF8Buffer { $0.reduce(0) { $0 | 1 << UInt64($1 - base) } }
    }
}
