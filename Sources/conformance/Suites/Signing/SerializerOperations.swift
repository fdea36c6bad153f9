import FlaskJSON
import FlaskSigning

/// An operation on a Serializer or a URLSafeSerializer.
struct SerializerOperation {
    private let vector: Vector
    private let fields: SigningFields
    private let isURLSafe: Bool

    init(_ vector: Vector) throws {
        self.vector = vector
        isURLSafe = vector["class"]?.string == "URLSafeSerializer"
        fields = try SigningFields(vector, isURLSafe: isURLSafe)
    }

    func answer() throws -> JSON {
        let salt = fields.salt ?? .serializer
        if isURLSafe {
            return try answer(
                URLSafeSerializer(
                    secretKey: fields.keys, salt: salt, payload: fields.payload, signer: fields.options,
                    fallbackSigners: fields.fallbacks))
        }
        return try answer(
            Serializer(
                secretKey: fields.keys, salt: salt, payload: fields.payload, signer: fields.options,
                fallbackSigners: fields.fallbacks))
    }

    private func answer<Payload: PayloadSerializer<JSONValue>>(_ serializer: Serializer<Payload>) throws -> JSON {
        let value = vector["value"] ?? .null
        let salt = SigningFields.salt(vector["load_salt"])
        switch vector.operation {
        case "dumps":
            let skipsKeys = vector["serializer_kwargs"]?["skipkeys"]?.bool ?? false
            let dumpSalt = SigningFields.salt(vector["dump_salt"])
            let token = try serializer.dumps(value.jsonValue(skipsKeys: skipsKeys), salt: dumpSalt)
            guard isURLSafe, token.hasPrefix(".") else { return .string(token) }
            return .members(["compressed": true, "loads": JSON(try serializer.loads(token, salt: dumpSalt))])
        case "loads": return JSON(try serializer.loads(SigningFields.bytes(value), salt: salt))
        case "loads_unsafe":
            let unsafe = try serializer.loadsUnsafe(SigningFields.bytes(value), salt: salt)
            return .tuple(.bool(unsafe.isSignatureValid), unsafe.value.map { JSON($0) } ?? .null)
        default: throw PythonError("there is no operation \(vector.operation)")
        }
    }
}

/// An operation on a TimedSerializer or a URLSafeTimedSerializer.
struct TimedSerializerOperation {
    private let vector: Vector
    private let fields: SigningFields
    private let isURLSafe: Bool

    init(_ vector: Vector) throws {
        self.vector = vector
        isURLSafe = vector["class"]?.string == "URLSafeTimedSerializer"
        fields = try SigningFields(vector, isURLSafe: isURLSafe)
    }

    func answer() throws -> JSON {
        let salt = fields.salt ?? .serializer
        if isURLSafe {
            return try answer(
                URLSafeTimedSerializer(
                    secretKey: fields.keys, salt: salt, payload: fields.payload, signer: fields.options,
                    fallbackSigners: fields.fallbacks, clock: fields.clock))
        }
        return try answer(
            TimedSerializer(
                secretKey: fields.keys, salt: salt, payload: fields.payload, signer: fields.options,
                fallbackSigners: fields.fallbacks, clock: fields.clock))
    }

    private func answer<Payload: PayloadSerializer<JSONValue>>(_ serializer: TimedSerializer<Payload>) throws -> JSON {
        let value = vector["value"] ?? .null
        let salt = SigningFields.salt(vector["load_salt"])
        switch vector.operation {
        case "dumps":
            let skipsKeys = vector["serializer_kwargs"]?["skipkeys"]?.bool ?? false
            let dumpSalt = SigningFields.salt(vector["dump_salt"])
            let token = try serializer.dumps(value.jsonValue(skipsKeys: skipsKeys), salt: dumpSalt)
            guard isURLSafe, token.hasPrefix(".") else { return .string(token) }
            return .members(["compressed": true, "loads": JSON(try serializer.loads(token, salt: dumpSalt))])
        case "loads" where vector["return_timestamp"]?.bool == true:
            let (loaded, signedAt) = try serializer.loadsReturningTimestamp(
                SigningFields.bytes(value), maxAge: fields.maxAge, salt: salt)
            return .tuple(JSON(loaded), .instant(signedAt))
        case "loads": return JSON(try serializer.loads(SigningFields.bytes(value), maxAge: fields.maxAge, salt: salt))
        case "loads_unsafe":
            let unsafe = try serializer.loadsUnsafe(SigningFields.bytes(value), maxAge: fields.maxAge, salt: salt)
            return .tuple(.bool(unsafe.isSignatureValid), unsafe.value.map { JSON($0) } ?? .null)
        default: throw PythonError("there is no operation \(vector.operation)")
        }
    }
}
