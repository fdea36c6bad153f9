/// Random bytes of the system's cryptographic generator, as text that fits in URLs.
///
/// For secret keys, links that confirm an address, tokens of an interface. May be called from any thread.
/// Reference: Python's secrets.token_urlsafe.
///
/// - Parameter byteCount: how many random bytes; 32 are beyond any guessing.
/// - Returns: ASCII letters, digits, `-` and `_`, about 4 for 3 bytes.
public func randomToken(byteCount: Int = 32) -> String {
    String(decoding: Base64URL.encode(randomBytes(byteCount)), as: UTF8.self)
}

/// Random bytes of the system's cryptographic generator, in hexadecimal: what Flask's documentation makes a `SECRET_KEY` of.
///
/// Reference: Python's secrets.token_hex.
///
/// - Parameter byteCount: how many random bytes.
/// - Returns: two lower-case digits for each byte.
public func randomHexToken(byteCount: Int = 32) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: randomBytes(byteCount).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

private func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<max(count, 0)).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
}
