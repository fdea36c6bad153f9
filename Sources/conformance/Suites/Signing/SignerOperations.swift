import FlaskSigning

/// An operation on a Signer.
struct SignerOperation {
    private let vector: Vector
    private let signer: Signer
    private let value: [UInt8]

    init(_ vector: Vector) throws {
        let fields = try SigningFields(vector, isURLSafe: false)
        self.vector = vector
        signer = Signer(secretKey: fields.keys, salt: fields.salt ?? .signer, options: fields.options)
        value = SigningFields.bytes(vector["value"] ?? .null)
    }

    func answer() throws -> JSON {
        switch vector.operation {
        case "derive_key": return .bytes(signer.derivedKey)
        case "get_signature": return .bytes(signer.signature(of: value))
        case "sign": return .bytes(signer.sign(value))
        case "verify_signature": return .bool(signer.isValid(SigningFields.bytes(vector["signature"] ?? .null), of: value))
        case "unsign": return .bytes(try signer.unsign(value))
        case "validate": return .bool(signer.validate(value))
        default: throw PythonError("there is no operation \(vector.operation)")
        }
    }
}

/// An operation on a TimestampSigner.
struct TimestampSignerOperation {
    private let vector: Vector
    private let fields: SigningFields
    private let signer: TimestampSigner
    private let value: [UInt8]

    init(_ vector: Vector) throws {
        fields = try SigningFields(vector, isURLSafe: false)
        self.vector = vector
        signer = TimestampSigner(
            secretKey: fields.keys, salt: fields.salt ?? .signer, options: fields.options, clock: fields.clock)
        value = SigningFields.bytes(vector["value"] ?? .null)
    }

    func answer() throws -> JSON {
        switch vector.operation {
        case "derive_key": return .bytes(signer.derivedKey)
        case "get_signature": return .bytes(signer.signature(of: value))
        case "sign": return .bytes(signer.sign(value))
        case "verify_signature": return .bool(signer.isValid(SigningFields.bytes(vector["signature"] ?? .null), of: value))
        case "unsign" where vector["return_timestamp"]?.bool == true:
            let (value, signedAt) = try signer.unsignReturningTimestamp(value, maxAge: fields.maxAge)
            return .tuple(.bytes(value), .instant(signedAt))
        case "unsign": return .bytes(try signer.unsign(value, maxAge: fields.maxAge))
        case "validate": return .bool(signer.validate(value, maxAge: fields.maxAge))
        default: throw PythonError("there is no operation \(vector.operation)")
        }
    }
}
