import FlaskJSON
import Synchronization

extension Session {
    /// A value.
    ///
    /// It reads as `nil` where there is none or it is of another type. Setting `nil` removes it.
    ///
    /// - Parameter key: the key.
    public subscript<Value: SessionConvertible>(key: String) -> Value? {
        get { state.withLock { $0.values[key] }.flatMap(Value.init(sessionValue:)) }
        set { set(key, newValue?.sessionValue) }
    }

    /// A value of whatever type.
    ///
    /// - Parameter key: the key.
    @_disfavoredOverload
    public subscript(key: String) -> SessionValue? {
        get { state.withLock { $0.values[key] } }
        set { set(key, newValue) }
    }

    private func set(_ key: String, _ value: SessionValue?) {
        change { values in
            let isModified = value != nil || values.contains(key)
            values[key] = value
            return ((), isModified)
        }
    }

    /// Whether there is a value.
    ///
    /// - Parameter key: the key.
    /// - Returns: true if there is one.
    public func contains(_ key: String) -> Bool { state.withLock { $0.values.contains(key) } }

    /// The keys.
    public var keys: [String] { state.withLock { $0.values.keys } }

    /// How many values there are.
    public var count: Int { state.withLock { $0.values.count } }

    /// Whether it holds nothing.
    public var isEmpty: Bool { count == 0 }

    /// Removes a value.
    ///
    /// - Parameter key: the key.
    /// - Returns: the value; `nil` if there was none of that type.
    public func pop<Value: SessionConvertible>(_ key: String) -> Value? { remove(key).flatMap(Value.init(sessionValue:)) }

    /// Removes a value of whatever type.
    ///
    /// - Parameter key: the key.
    /// - Returns: the value; `nil` if there was none.
    @_disfavoredOverload
    @discardableResult
    public func pop(_ key: String) -> SessionValue? { remove(key) }

    private func remove(_ key: String) -> SessionValue? {
        change { values in
            let value = values[key]
            values[key] = nil
            return (value, value != nil)
        }
    }

    /// The value of a key, set first if there is none.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - value: what to set if there is none.
    /// - Returns: the value that is there afterwards; `value` if what is there is of another type.
    @discardableResult
    public func setDefault<Value: SessionConvertible>(_ key: String, _ value: Value) -> Value {
        change { values in
            if let known = values[key] { return (Value(sessionValue: known) ?? value, false) }
            values[key] = value.sessionValue
            return (value, true)
        }
    }

    /// Sets several values.
    ///
    /// - Parameter others: the values.
    public func update(_ others: SessionObject) {
        change { values in
            for member in others { values[member.key] = member.value }
            return ((), true)
        }
    }

    /// Removes everything; the cookie is deleted.
    public func clear() { change { values in (values = SessionObject(), true) } }

    /// Puts a value of any `Encodable` type in, as plain JSON.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - key: the key.
    /// - Throws: what encoding the value throws.
    public func encode(_ value: some Encodable, forKey key: String) throws {
        set(key, SessionValue(try JSONResponder.current.coder.value(encoding: value)))
    }

    /// Reads what ``encode(_:forKey:)`` put in.
    ///
    /// - Parameters:
    ///   - type: the type.
    ///   - key: the key.
    /// - Returns: the value; `nil` if there is none.
    /// - Throws: `JSONError` with the key path if it is of another form, or what the type's own decoding throws.
    public func decode<Value: Decodable>(_ type: Value.Type, forKey key: String) throws -> Value? {
        guard let value = state.withLock({ $0.values[key] }) else { return nil }
        return try JSONResponder.current.coder.decode(type, from: value.json)
    }
}
