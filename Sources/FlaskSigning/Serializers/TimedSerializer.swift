#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Signs values together with the time, so that they can expire.
///
/// ```swift
/// let serializer = URLSafeTimedSerializer(secretKey: "secret-key", salt: "activate", payload: BytesPayload())
/// let token = try serializer.dumps(Array("user 42".utf8))
/// try serializer.loads(token, maxAge: .seconds(3600))
/// ```
///
/// Reference: itsdangerous/timed.py, TimedSerializer.
public struct TimedSerializer<Payload: PayloadSerializer>: Sendable {
    /// What writes and reads the values.
    public let payload: Payload
    private let signers: SignerSet<TimestampSigner>

    /// Makes a serializer.
    ///
    /// - Parameters:
    ///   - secretKey: the secret key, or several from the oldest to the newest.
    ///   - salt: what tells apart signatures for different purposes.
    ///   - payload: what writes and reads the values.
    ///   - signer: how the values are signed.
    ///   - fallbackSigners: further ways in which values may be signed that are read, such as an older hash function.
    ///   - clock: what time it is.
    public init(
        secretKey: SecretKeys, salt: Salt = .serializer, payload: Payload, signer: SignerOptions = SignerOptions(),
        fallbackSigners: [SignerOptions] = [], clock: SigningClock = .system
    ) {
        self.payload = payload
        signers = SignerSet(secretKey, salt, [signer] + fallbackSigners) {
            TimestampSigner(secretKey: $0, salt: $1, options: $2, clock: clock)
        }
    }

    /// Writes and signs a value.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the signed payload as text.
    /// - Throws: what the payload throws if it cannot write the value; ``SigningError`` of kind
    ///   ``SigningError/Kind/badData`` if the payload is no UTF-8, for which there is ``dumpsBytes(_:salt:)``.
    public func dumps(_ value: Payload.Value, salt: Salt? = nil) throws -> String { try text(of: dumpsBytes(value, salt: salt)) }

    /// Writes and signs a value whose bytes may be no text.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the signed payload.
    /// - Throws: what the payload throws if it cannot write the value.
    public func dumpsBytes(_ value: Payload.Value, salt: Salt? = nil) throws -> [UInt8] {
        signers.signing(salt).sign(try payload.dumps(value))
    }

    /// Checks signature and age, reads the value, and tells the time of signing.
    ///
    /// - Parameters:
    ///   - signed: what `dumpsBytes` returned.
    ///   - maxAge: how old the signature may be; any age unless stated.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the value, and when it was signed.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badSignature``, ``SigningError/Kind/badTimeSignature``,
    ///   ``SigningError/Kind/signatureExpired``, or ``SigningError/Kind/badPayload`` if the signature matches and the payload
    ///   cannot be read.
    public func loadsReturningTimestamp(
        _ signed: [UInt8], maxAge: Duration? = nil, salt: Salt? = nil
    ) throws(SigningError) -> (value: Payload.Value, signedAt: Date) {
        let (bytes, signedAt) = try signers.first(salt) { signer throws(SigningError) in
            try signer.unsignReturningTimestamp(signed, maxAge: maxAge)
        }
        return (try payload.open(bytes), signedAt)
    }

    /// Checks signature and age, reads the value, and tells the time of signing.
    ///
    /// - Parameters:
    ///   - signed: what `dumps` returned.
    ///   - maxAge: how old the signature may be; any age unless stated.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the value, and when it was signed.
    /// - Throws: ``SigningError``, as of the form that takes bytes.
    public func loadsReturningTimestamp(
        _ signed: String, maxAge: Duration? = nil, salt: Salt? = nil
    ) throws(SigningError) -> (value: Payload.Value, signedAt: Date) {
        try loadsReturningTimestamp(Array(signed.utf8), maxAge: maxAge, salt: salt)
    }

    /// Checks signature and age and reads the value.
    ///
    /// - Parameters:
    ///   - signed: what `dumps` returned.
    ///   - maxAge: how old the signature may be; any age unless stated.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the value.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badSignature``, ``SigningError/Kind/badTimeSignature``,
    ///   ``SigningError/Kind/signatureExpired``, or ``SigningError/Kind/badPayload`` if the signature matches and the payload
    ///   cannot be read.
    public func loads(
        _ signed: String, maxAge: Duration? = nil, salt: Salt? = nil
    ) throws(SigningError) -> Payload.Value {
        try loadsReturningTimestamp(Array(signed.utf8), maxAge: maxAge, salt: salt).value
    }

    /// Checks signature and age and reads the value from bytes.
    ///
    /// - Parameters:
    ///   - signed: what `dumpsBytes` returned.
    ///   - maxAge: how old the signature may be; any age unless stated.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the value.
    /// - Throws: ``SigningError``, as of the form that takes text.
    public func loads(
        _ signed: [UInt8], maxAge: Duration? = nil, salt: Salt? = nil
    ) throws(SigningError) -> Payload.Value {
        try loadsReturningTimestamp(signed, maxAge: maxAge, salt: salt).value
    }

    /// Reads a value whatever its signature and age say; for inspection only.
    ///
    /// - Parameters:
    ///   - signed: what `dumps` returned.
    ///   - maxAge: how old a signature may be that counts as valid.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: whether the signature matches, and the value as far as it can be read.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badPayload`` if the signature matches and the payload cannot be
    ///   read, as Python does.
    public func loadsUnsafe(
        _ signed: String, maxAge: Duration? = nil, salt: Salt? = nil
    ) throws(SigningError) -> UnverifiedValue<Payload.Value> {
        try loadsUnsafe(Array(signed.utf8), maxAge: maxAge, salt: salt)
    }

    /// Reads a value of bytes whatever its signature and age say; for inspection only.
    ///
    /// - Parameters:
    ///   - signed: what `dumpsBytes` returned.
    ///   - maxAge: how old a signature may be that counts as valid.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: whether the signature matches, and the value as far as it can be read.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badPayload``, as of the form that takes text.
    public func loadsUnsafe(
        _ signed: [UInt8], maxAge: Duration? = nil, salt: Salt? = nil
    ) throws(SigningError) -> UnverifiedValue<Payload.Value> {
        try payload.unverified { () throws(SigningError) in try loads(signed, maxAge: maxAge, salt: salt) }
    }
}
