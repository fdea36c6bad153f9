/// Turns the values of a serializer into bytes and back.
///
/// ``URLSafePayload`` is one that wraps another.
/// Reference: itsdangerous/serializer.py, the `serializer` argument of Serializer.
public protocol PayloadSerializer<Value>: Sendable {
    /// What is serialized.
    associatedtype Value

    /// Writes a value.
    ///
    /// - Parameter value: what to write.
    /// - Returns: its bytes.
    /// - Throws: whatever fits, if the value cannot be written.
    func dumps(_ value: Value) throws -> [UInt8]

    /// Reads a value.
    ///
    /// - Parameter payload: bytes whose signature matched, or any bytes at all for `loadsUnsafe`.
    /// - Returns: the value.
    /// - Throws: whatever fits, if the bytes are no value; the serializer wraps it in a ``SigningError``.
    func loads(_ payload: [UInt8]) throws -> Value
}

extension PayloadSerializer {
    /// Reads a value; every error becomes one of kind ``SigningError/Kind/badPayload``.
    func open(_ payload: [UInt8]) throws(SigningError) -> Value {
        do {
            return try loads(payload)
        } catch let error as SigningError where error.kind == .badPayload {
            throw error
        } catch {
            throw SigningError(.badPayload, "the payload \(excerpt(of: payload)) cannot be read: \(error)", underlying: error)
        }
    }
}

/// Bytes as they are.
public struct BytesPayload: PayloadSerializer {
    /// A payload that needs no writing.
    public init() {}

    /// The bytes themselves.
    public func dumps(_ value: [UInt8]) -> [UInt8] { value }

    /// The bytes themselves.
    public func loads(_ payload: [UInt8]) -> [UInt8] { payload }
}
