import FlaskSigning

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The suite `itsdangerous`: signers, serializers and their encodings.
struct ItsDangerousSuite: Suite {
    func answer(_ vector: Vector) -> Answer {
        do {
            if let encoded = try Self.encoding(vector) { return encoded }
            switch vector["class"]?.string {
            case "Signer": return .value(try SignerOperation(vector).answer())
            case "TimestampSigner": return .value(try TimestampSignerOperation(vector).answer())
            case "Serializer", "URLSafeSerializer": return .value(try SerializerOperation(vector).answer())
            case "TimedSerializer", "URLSafeTimedSerializer": return .value(try TimedSerializerOperation(vector).answer())
            default: return .unsupported("there is no class \(vector["class"]?.string ?? "")")
            }
        } catch let error as SigningError {
            return Self.answer(error)
        } catch let error as PythonError {
            return .error(error.name)
        } catch {
            return .error("\(type(of: error))")
        }
    }

    private static func encoding(_ vector: Vector) throws -> Answer? {
        let value = vector["value"] ?? .null
        switch vector.operation {
        case "base64_encode": return .value(.bytes(Base64URL.encode(SigningFields.bytes(value))))
        case "base64_decode":
            let bytes = value.string.map { Base64URL.decode($0) } ?? Base64URL.decode(SigningFields.bytes(value))
            return bytes.map { .value(.bytes($0)) } ?? .error("BadData")
        case "int_to_bytes":
            // Python packs into eight bytes without a sign, and names the error of what does not fit so.
            let text = value.int.map(String.init) ?? value.untagged("$bigint")?.string ?? ""
            guard let number = UInt64(text) else { return .error("error") }
            return .value(.bytes(Timestamp.bytes(of: number)))
        case "bytes_to_int":
            guard let number = Timestamp.number(bytes: SigningFields.bytes(value)) else { return .error("error") }
            return .value(Int(exactly: number).map { .int($0) } ?? .tagged("$bigint", .string(String(number))))
        default: return nil
        }
    }

    private static func answer(_ error: SigningError) -> Answer {
        let payload = JSON.Member(key: "payload", value: error.payload.map { .bytes($0) } ?? .null)
        let date = JSON.Member(key: "date_signed", value: error.signedAt.map { .instant($0) } ?? .null)
        switch error.kind {
        case .badData: return .error("ValueError")
        case .badPayload: return .error("BadPayload")
        case .badHeader: return .error("BadHeader", [payload])
        case .badSignature: return .error("BadSignature", [payload])
        case .badTimeSignature: return .error("BadTimeSignature", [payload, date])
        case .signatureExpired: return .error("SignatureExpired", [payload, date])
        }
    }
}

extension JSON {
    /// A time as a `$datetime` value.
    static func instant(_ date: Date) -> JSON { .tagged("$datetime", .string(Date.ISO8601FormatStyle().format(date))) }
}
