public import FlaskJSON

extension Serializer where Payload == JSONPayload {
    /// Makes a serializer of JSON.
    ///
    /// - Parameters:
    ///   - secretKey: the secret key, or several from the oldest to the newest.
    ///   - salt: what tells apart signatures for different purposes.
    ///   - signer: how the values are signed.
    ///   - fallbackSigners: further ways in which values may be signed that are read.
    public init(
        secretKey: SecretKeys, salt: Salt = .serializer, signer: SignerOptions = SignerOptions(),
        fallbackSigners: [SignerOptions] = []
    ) {
        self.init(
            secretKey: secretKey, salt: salt, payload: JSONPayload.standard, signer: signer, fallbackSigners: fallbackSigners)
    }
}

extension Serializer where Payload == URLSafePayload<JSONPayload> {
    /// Makes a serializer of JSON whose values fit in URLs.
    ///
    /// `Serializer(secretKey:)` alone means the plain one.
    ///
    /// - Parameters:
    ///   - secretKey: the secret key, or several from the oldest to the newest.
    ///   - salt: what tells apart signatures for different purposes.
    ///   - signer: how the values are signed.
    ///   - fallbackSigners: further ways in which values may be signed that are read.
    @_disfavoredOverload
    public init(
        secretKey: SecretKeys, salt: Salt = .serializer, signer: SignerOptions = SignerOptions(),
        fallbackSigners: [SignerOptions] = []
    ) {
        self.init(
            secretKey: secretKey, salt: salt, payload: JSONPayload.compact, signer: signer, fallbackSigners: fallbackSigners)
    }
}

extension TimedSerializer where Payload == JSONPayload {
    /// Makes a serializer of JSON.
    ///
    /// - Parameters:
    ///   - secretKey: the secret key, or several from the oldest to the newest.
    ///   - salt: what tells apart signatures for different purposes.
    ///   - signer: how the values are signed.
    ///   - fallbackSigners: further ways in which values may be signed that are read.
    ///   - clock: what time it is.
    public init(
        secretKey: SecretKeys, salt: Salt = .serializer, signer: SignerOptions = SignerOptions(),
        fallbackSigners: [SignerOptions] = [], clock: SigningClock = .system
    ) {
        self.init(
            secretKey: secretKey, salt: salt, payload: JSONPayload.standard, signer: signer, fallbackSigners: fallbackSigners,
            clock: clock)
    }
}

extension TimedSerializer where Payload == URLSafePayload<JSONPayload> {
    /// Makes a serializer of JSON whose values fit in URLs.
    ///
    /// `TimedSerializer(secretKey:)` alone means the plain one.
    ///
    /// - Parameters:
    ///   - secretKey: the secret key, or several from the oldest to the newest.
    ///   - salt: what tells apart signatures for different purposes.
    ///   - signer: how the values are signed.
    ///   - fallbackSigners: further ways in which values may be signed that are read.
    ///   - clock: what time it is.
    @_disfavoredOverload
    public init(
        secretKey: SecretKeys, salt: Salt = .serializer, signer: SignerOptions = SignerOptions(),
        fallbackSigners: [SignerOptions] = [], clock: SigningClock = .system
    ) {
        self.init(
            secretKey: secretKey, salt: salt, payload: JSONPayload.compact, signer: signer, fallbackSigners: fallbackSigners,
            clock: clock)
    }
}

extension Serializer where Payload.Value == JSONValue {
    /// Writes and signs a value of any encodable type.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the signed JSON.
    /// - Throws: what the value throws when it is encoded.
    public func dumps(encoding value: some Encodable, salt: Salt? = nil) throws -> String {
        try dumps(JSONCoder().value(encoding: value), salt: salt)
    }

    /// Checks the signature and reads a value of any decodable type.
    ///
    /// - Parameters:
    ///   - type: the type.
    ///   - signed: what `dumps` returned.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the value.
    /// - Throws: ``SigningError``; of kind ``SigningError/Kind/badPayload`` also if the JSON is no such value.
    public func loads<Value: Decodable>(
        _ type: Value.Type, from signed: String, salt: Salt? = nil
    ) throws(SigningError) -> Value {
        try decoded(type, from: loads(signed, salt: salt))
    }
}

extension TimedSerializer where Payload.Value == JSONValue {
    /// Writes and signs a value of any encodable type.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the signed JSON.
    /// - Throws: what the value throws when it is encoded.
    public func dumps(encoding value: some Encodable, salt: Salt? = nil) throws -> String {
        try dumps(JSONCoder().value(encoding: value), salt: salt)
    }

    /// Checks signature and age and reads a value of any decodable type.
    ///
    /// - Parameters:
    ///   - type: the type.
    ///   - signed: what `dumps` returned.
    ///   - maxAge: how old the signature may be; any age unless stated.
    ///   - salt: another salt than that of the serializer.
    /// - Returns: the value.
    /// - Throws: ``SigningError``; of kind ``SigningError/Kind/badPayload`` also if the JSON is no such value.
    public func loads<Value: Decodable>(
        _ type: Value.Type, from signed: String, maxAge: Duration? = nil, salt: Salt? = nil
    ) throws(SigningError) -> Value {
        try decoded(type, from: loads(signed, maxAge: maxAge, salt: salt))
    }
}

private func decoded<Value: Decodable>(_ type: Value.Type, from json: JSONValue) throws(SigningError) -> Value {
    do {
        return try JSONCoder().decode(type, from: json)
    } catch {
        throw SigningError(.badPayload, "the payload is no \(type): \(error)", underlying: error)
    }
}
