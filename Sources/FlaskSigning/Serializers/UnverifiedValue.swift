/// A value that was read although its signature may not match; for inspection only.
public struct UnverifiedValue<Value> {
    /// Whether the signature matches.
    public let isSignatureValid: Bool
    /// The value; `nil` if it could not be read.
    public let value: Value?
}

extension UnverifiedValue: Sendable where Value: Sendable {}

extension PayloadSerializer {
    /// Reads the value that an error of a wrong signature carries.
    ///
    /// Reference: itsdangerous/serializer.py, Serializer._loads_unsafe_impl.
    func unverified(_ loads: () throws(SigningError) -> Value) throws(SigningError) -> UnverifiedValue<Value> {
        do {
            return UnverifiedValue(isSignatureValid: true, value: try loads())
        } catch {
            guard error.kind.isAboutSignature else { throw error }
            let value = error.payload.flatMap { try? open($0) }
            return UnverifiedValue(isSignatureValid: false, value: value)
        }
    }
}

/// Bytes as text.
func text(of bytes: [UInt8]) throws(SigningError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
        throw SigningError(.badData, "the signed payload \(excerpt(of: bytes)) is no UTF-8; take dumpsBytes")
    }
    return text
}
