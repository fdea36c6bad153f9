/// Signs values: a payload serializer writes them, a ``Signer`` signs the bytes.
///
/// A serializer is a value without state that may be used from any thread.
/// Reference: itsdangerous/serializer.py, Serializer.
public struct Serializer<Payload: PayloadSerializer>: Sendable {
    /// What writes and reads the values.
    public let payload: Payload
    private let signers: SignerSet<Signer>

    /// Makes a serializer.
    ///
    /// - Parameters:
    ///   - secretKey: the secret key, or several from the oldest to the newest.
    ///   - salt: what tells apart signatures for different purposes.
    ///   - payload: what writes and reads the values.
    ///   - signer: how the values are signed.
    ///   - fallbackSigners: further ways in which values may be signed that are read, such as an older hash function.
    public init(
        secretKey: SecretKeys, salt: Salt = .serializer, payload: Payload, signer: SignerOptions = SignerOptions(),
        fallbackSigners: [SignerOptions] = []
    ) {
        self.payload = payload
        signers = SignerSet(secretKey, salt, [signer] + fallbackSigners) { Signer(secretKey: $0, salt: $1, options: $2) }
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

    /// Checks the signature and reads the value.
    ///
    /// - Parameters:
    ///   - signed: what `dumps` returned.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the value.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badSignature``, or ``SigningError/Kind/badPayload`` if the
    ///   signature matches and the payload cannot be read.
    public func loads(_ signed: [UInt8], salt: Salt? = nil) throws(SigningError) -> Payload.Value {
        let bytes = try signers.first(salt) { signer throws(SigningError) in try signer.unsign(signed) }
        return try payload.open(bytes)
    }

    /// Checks the signature and reads the value.
    ///
    /// - Parameters:
    ///   - signed: what `dumps` returned.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the value.
    /// - Throws: ``SigningError``, as of ``loads(_:salt:)-([UInt8],_)``.
    public func loads(_ signed: String, salt: Salt? = nil) throws(SigningError) -> Payload.Value {
        try loads(Array(signed.utf8), salt: salt)
    }

    /// Reads a value whatever its signature says; for inspection only.
    ///
    /// - Parameters:
    ///   - signed: what `dumps` returned.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: whether the signature matches, and the value as far as it can be read.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badPayload`` if the signature matches and the payload cannot be
    ///   read, as Python does.
    public func loadsUnsafe(_ signed: String, salt: Salt? = nil) throws(SigningError) -> UnverifiedValue<Payload.Value> {
        try loadsUnsafe(Array(signed.utf8), salt: salt)
    }

    /// Reads a value of bytes whatever its signature says; for inspection only.
    ///
    /// - Parameters:
    ///   - signed: what `dumpsBytes` returned.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: whether the signature matches, and the value as far as it can be read.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badPayload``, as of ``loadsUnsafe(_:salt:)-(String,_)``.
    public func loadsUnsafe(_ signed: [UInt8], salt: Salt? = nil) throws(SigningError) -> UnverifiedValue<Payload.Value> {
        try payload.unverified { () throws(SigningError) in try loads(signed, salt: salt) }
    }
}
