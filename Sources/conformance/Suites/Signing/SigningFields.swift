import FlaskJSON
import FlaskSigning

/// The fields of a vector that say how to sign.
struct SigningFields {
    let keys: SecretKeys
    let salt: Salt?
    let options: SignerOptions
    let fallbacks: [SignerOptions]
    let payload: JSONPayload
    let clock: SigningClock
    let maxAge: Duration?

    init(_ vector: Vector, isURLSafe: Bool) throws {
        keys = Self.keys(vector["secret_key"] ?? .null)
        // Python's None is the salt of a signer, also for a serializer.
        salt = vector["salt"]?.isNull == true ? .signer : Self.salt(vector["salt"])
        options = try Self.options(vector.json)
        fallbacks = try (vector["fallback_signers"]?.array ?? []).map(Self.options)
        payload = Self.payload(vector, isURLSafe)
        let now = vector["now"]?.int ?? 0
        clock = SigningClock { now }
        maxAge = vector["max_age"]?.int.map { .seconds($0) }
    }

    private static func keys(_ json: JSON) -> SecretKeys {
        if let keys = json.array { return SecretKeys(oldestToNewest: keys.map(bytes)) }
        return SecretKeys(bytes: bytes(json))
    }

    /// The bytes of a text or a `$bytes` value.
    static func bytes(_ json: JSON) -> [UInt8] { json.bytes ?? Array((json.string ?? "").utf8) }

    static func salt(_ json: JSON?) -> Salt? {
        guard let json, !json.isNull else { return nil }
        return Salt(bytes: bytes(json))
    }

    private static func options(_ json: JSON) throws -> SignerOptions {
        var options = SignerOptions()
        if let text = json["sep"]?.string { options.separator = try Separator(text) }
        if let name = json["key_derivation"]?.string {
            guard let derivation = KeyDerivation(rawValue: name) else { throw PythonError("TypeError") }
            options.keyDerivation = derivation
        }
        switch json["digest_method"]?.string {
        case "md5": options.digestMethod = .md5
        case "sha256": options.digestMethod = .sha256
        case "sha384": options.digestMethod = .sha384
        case "sha512": options.digestMethod = .sha512
        default: options.digestMethod = .sha1
        }
        if json["algorithm"]?.string == "none" { options.algorithm = NoneAlgorithm() }
        return options
    }

    private static func payload(_ vector: Vector, _ isURLSafe: Bool) -> JSONPayload {
        var format: JSONFormat
        switch vector["serializer"]?.string {
        case "json": format = JSONPayload.standard.format
        case "compact": format = JSONPayload.compact.format
        // Flask's tagged JSON, of values that need no tags.
        case "tagged": format = .compact
        default: format = (isURLSafe ? JSONPayload.compact : .standard).format
        }
        let arguments = vector["serializer_kwargs"] ?? .null
        if let sorts = arguments["sort_keys"]?.bool { format.sortKeys = sorts }
        if let indent = arguments["indent"]?.int { format.indent = String(repeating: " ", count: indent) }
        return JSONPayload(format)
    }
}
