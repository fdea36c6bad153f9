import Crypto

/// Whether two runs of bytes are the same, in a time that depends on their lengths only.
///
/// For secrets such as tokens and signatures: a comparison that stops at the first difference tells an attacker how far the
/// guess was right. Reference: Python's hmac.compare_digest.
///
/// - Parameters:
///   - left: some bytes.
///   - right: other bytes.
/// - Returns: whether they are the same; at once `false` if their lengths differ.
public func isEqualInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    // swift-crypto compares keys in constant time.
    left.count == right.count && SymmetricKey(data: left) == SymmetricKey(data: right)
}

/// Whether two texts have the same UTF-8 bytes, in a time that depends on their lengths only.
///
/// - Parameters:
///   - left: a text.
///   - right: another text.
/// - Returns: whether they are the same; at once `false` if their lengths differ.
public func isEqualInConstantTime(_ left: String, _ right: String) -> Bool {
    isEqualInConstantTime(Array(left.utf8), Array(right.utf8))
}
