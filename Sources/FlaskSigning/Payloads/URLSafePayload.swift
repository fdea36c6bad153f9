/// Makes the bytes of another payload safe for URLs: compressed where that shortens them, then base64.
///
/// Reference: itsdangerous/url_safe.py, URLSafeSerializerMixin.
public struct URLSafePayload<Inner: PayloadSerializer>: PayloadSerializer {
    /// What writes the bytes.
    public let inner: Inner
    /// How many bytes a compressed payload may unfold to; more are refused, so that a small token takes little memory.
    ///
    /// Python's ItsDangerous has no limit.
    public let sizeLimit: Int

    /// What precedes a compressed payload.
    private static var mark: UInt8 { UInt8(ascii: ".") }

    /// Makes a payload safe for URLs.
    ///
    /// - Parameters:
    ///   - inner: what writes the bytes.
    ///   - sizeLimit: how many bytes a compressed payload may unfold to: 16 MiB unless stated.
    public init(_ inner: Inner, sizeLimit: Int = 16 << 20) {
        self.inner = inner
        self.sizeLimit = sizeLimit
    }

    /// Writes a value as base64, behind a dot if it is compressed.
    ///
    /// - Throws: what the inner payload throws.
    public func dumps(_ value: Inner.Value) throws -> [UInt8] {
        let plain = try inner.dumps(value)
        let compressed = Zlib.compress(plain)
        guard compressed.count < plain.count - 1 else { return Base64URL.encode(plain) }
        return [Self.mark] + Base64URL.encode(compressed)
    }

    /// Reads what ``dumps(_:)`` wrote.
    ///
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badPayload``.
    public func loads(_ payload: [UInt8]) throws -> Inner.Value {
        let isCompressed = payload.first == Self.mark
        guard let bytes = Base64URL.decode(isCompressed ? Array(payload.dropFirst()) : payload) else {
            throw SigningError(.badPayload, "the payload \(excerpt(of: payload)) is no base64")
        }
        guard isCompressed else { return try inner.open(bytes) }
        let plain: [UInt8]
        do {
            plain = try Zlib.decompress(bytes, limit: sizeLimit)
        } catch {
            throw SigningError(
                .badPayload, "the payload \(excerpt(of: payload)) cannot be decompressed: \(error.message)", underlying: error)
        }
        return try inner.open(plain)
    }
}
