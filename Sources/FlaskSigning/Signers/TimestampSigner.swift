#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Signs values together with the time, so that signatures can expire.
///
/// ```swift
/// let signer = TimestampSigner(secretKey: "secret-key")
/// let token = signer.sign("user 42")
/// try signer.unsign(token, maxAge: .seconds(3600))
/// ```
///
/// Reference: itsdangerous/timed.py, TimestampSigner.
public struct TimestampSigner: Sendable {
    private let signer: Signer
    private let clock: SigningClock

    /// Makes a signer.
    ///
    /// - Parameters:
    ///   - secretKey: the secret key, or several from the oldest to the newest.
    ///   - salt: what tells apart signatures for different purposes.
    ///   - options: separator, key derivation, hash function, algorithm.
    ///   - clock: what time it is.
    public init(
        secretKey: SecretKeys, salt: Salt = .signer, options: SignerOptions = SignerOptions(), clock: SigningClock = .system
    ) {
        signer = Signer(secretKey: secretKey, salt: salt, options: options)
        self.clock = clock
    }

    /// What stands between the value, the timestamp and the signature.
    public var separator: Separator { signer.separator }
    /// The key that signs, as it follows from the newest secret key and the salt.
    public var derivedKey: [UInt8] { signer.derivedKey }

    /// Makes the signature of a value that already ends with its timestamp.
    ///
    /// - Parameter value: what is signed.
    /// - Returns: the signature in URL-safe base64.
    public func signature(of value: [UInt8]) -> [UInt8] { signer.signature(of: value) }

    /// Tells whether a signature belongs to a value that ends with its timestamp, by any of the keys.
    ///
    /// - Parameters:
    ///   - signature: a signature in URL-safe base64.
    ///   - value: what was signed.
    /// - Returns: whether it matches; the age plays no part.
    public func isValid(_ signature: [UInt8], of value: [UInt8]) -> Bool { signer.isValid(signature, of: value) }

    /// Appends the time and the signature to a value.
    ///
    /// - Parameter value: what is signed.
    /// - Returns: value, separator, timestamp, separator, signature.
    public func sign(_ value: [UInt8]) -> [UInt8] {
        let timestamp = UInt64(clamping: clock.secondsSince1970())
        return signer.sign(value + separator.bytes + Base64URL.encode(Timestamp.bytes(of: timestamp)))
    }

    /// Appends the time and the signature to a text.
    ///
    /// - Parameter text: what is signed.
    /// - Returns: text, separator, timestamp, separator, signature.
    public func sign(_ text: String) -> String { String(decoding: sign(Array(text.utf8)), as: UTF8.self) }

    /// Takes timestamp and signature off a signed value.
    ///
    /// - Parameters:
    ///   - signedValue: value, separator, timestamp, separator, signature.
    ///   - maxAge: how old the signature may be; any age unless stated.
    /// - Returns: the value.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badSignature``, ``SigningError/Kind/badTimeSignature`` or
    ///   ``SigningError/Kind/signatureExpired``.
    public func unsign(_ signedValue: [UInt8], maxAge: Duration? = nil) throws(SigningError) -> [UInt8] {
        try opened(signedValue, maxAge: maxAge).value
    }

    /// Takes timestamp and signature off a signed text.
    ///
    /// - Parameters:
    ///   - signedText: text, separator, timestamp, separator, signature.
    ///   - maxAge: how old the signature may be; any age unless stated.
    /// - Returns: the text.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badSignature``, ``SigningError/Kind/badTimeSignature`` or
    ///   ``SigningError/Kind/signatureExpired``.
    public func unsign(_ signedText: String, maxAge: Duration? = nil) throws(SigningError) -> String {
        String(decoding: try unsign(Array(signedText.utf8), maxAge: maxAge), as: UTF8.self)
    }

    /// Takes timestamp and signature off a signed value and tells the time of signing.
    ///
    /// - Parameters:
    ///   - signedValue: value, separator, timestamp, separator, signature.
    ///   - maxAge: how old the signature may be; any age unless stated.
    /// - Returns: the value, and when it was signed.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badSignature``, ``SigningError/Kind/badTimeSignature`` (also for
    ///   a time after the year 9999) or ``SigningError/Kind/signatureExpired``.
    public func unsignReturningTimestamp(
        _ signedValue: [UInt8], maxAge: Duration? = nil
    ) throws(SigningError) -> (value: [UInt8], signedAt: Date) {
        let (value, timestamp) = try opened(signedValue, maxAge: maxAge)
        guard let signedAt = Timestamp.date(of: timestamp) else { throw Self.malformed(value) }
        return (value, signedAt)
    }

    /// Tells whether a signed value is unchanged and young enough.
    ///
    /// - Parameters:
    ///   - signedValue: value, separator, timestamp, separator, signature.
    ///   - maxAge: how old the signature may be; any age unless stated.
    /// - Returns: whether the signature is there, matches and has not expired.
    public func validate(_ signedValue: [UInt8], maxAge: Duration? = nil) -> Bool {
        (try? opened(signedValue, maxAge: maxAge)) != nil
    }

    /// Tells whether a signed text is unchanged and young enough.
    ///
    /// - Parameters:
    ///   - signedText: text, separator, timestamp, separator, signature.
    ///   - maxAge: how old the signature may be; any age unless stated.
    /// - Returns: whether the signature is there, matches and has not expired.
    public func validate(_ signedText: String, maxAge: Duration? = nil) -> Bool {
        validate(Array(signedText.utf8), maxAge: maxAge)
    }
}

extension TimestampSigner {
    /// Checks the signature, then the timestamp, then the age, as TimestampSigner.unsign does.
    private func opened(
        _ signedValue: [UInt8], maxAge: Duration?
    ) throws(SigningError) -> (value: [UInt8], timestamp: UInt64) {
        let signed: [UInt8]
        do {
            signed = try signer.unsign(signedValue)
        } catch {
            throw Self.timed(error, separator)
        }
        guard let (value, text) = signed.splitAtLast(separator) else {
            throw SigningError(
                .badTimeSignature, "the value \(excerpt(of: signed)) is signed, but without a timestamp", payload: signed)
        }
        guard let timestamp = Timestamp.number(text: text) else { throw Self.malformed(value) }
        if let maxAge { try check(timestamp, of: value, maxAge: maxAge) }
        return (value, timestamp)
    }

    /// The error of a wrong signature, told of the value and the time that stand before it.
    private static func timed(_ error: SigningError, _ separator: Separator) -> SigningError {
        guard let (value, text) = error.payload?.splitAtLast(separator) else { return error }
        guard let timestamp = Timestamp.number(text: text) else {
            return SigningError(.badTimeSignature, error.message, payload: value)
        }
        guard let signedAt = Timestamp.date(of: timestamp) else { return malformed(value) }
        return SigningError(.badTimeSignature, error.message, payload: value, signedAt: signedAt)
    }

    private static func malformed(_ value: [UInt8]) -> SigningError {
        SigningError(.badTimeSignature, "the timestamp behind \(excerpt(of: value)) is malformed", payload: value)
    }

    private func check(_ timestamp: UInt64, of value: [UInt8], maxAge: Duration) throws(SigningError) {
        guard let signedAt = Timestamp.date(of: timestamp) else { throw Self.malformed(value) }
        let age = clock.secondsSince1970() - Int(timestamp)
        guard age < 0 || .seconds(age) > maxAge else { return }
        let reason = age < 0 ? "from the future" : "over the limit of \(maxAge)"
        throw SigningError(
            .signatureExpired, "the signature is \(age) seconds old, \(reason)", payload: value, signedAt: signedAt)
    }
}
