import Synchronization

/// Values that live as long as a context: Flask's `g`.
///
/// A member has whatever type it is given and read with: `g.user = "ann"`, `let user: String? = g.user`. An
/// application that wants types checked declares its members once:
///
/// ```swift
/// extension Globals {
///     var visits: Int {
///         get { self["visits"] ?? 0 }
///         nonmutating set { self["visits"] = newValue }
///     }
/// }
/// ```
///
/// Thread-safe; each read and write is atomic. Reference: flask/ctx.py, _AppCtxGlobals.
@dynamicMemberLookup
public struct Globals: Sendable {
    let context: Context

    /// A value by name.
    ///
    /// It reads as `nil` where there is none or it is of another type. Setting `nil` removes it.
    ///
    /// - Parameter name: the name.
    public subscript<Value: Sendable>(name: String) -> Value? {
        get { context.state.withLock { $0.values[name] } as? Value }
        nonmutating set { context.state.withLock { $0.values[name] = newValue } }
    }

    /// A value by member name.
    ///
    /// - Parameter name: the name.
    public subscript<Value: Sendable>(dynamicMember name: String) -> Value? {
        get { self[name] }
        nonmutating set { self[name] = newValue }
    }

    /// Whether a value of a name is there.
    ///
    /// - Parameter name: the name.
    /// - Returns: true if it was set.
    public func contains(_ name: String) -> Bool { context.state.withLock { $0.values[name] != nil } }

    /// Removes a value.
    ///
    /// - Parameter name: the name.
    /// - Returns: the value, or `nil` if there was none of that type.
    public func pop<Value: Sendable>(_ name: String) -> Value? {
        context.state.withLock { $0.values.removeValue(forKey: name) } as? Value
    }

    /// The value of a name, set first if there is none.
    ///
    /// - Parameters:
    ///   - name: the name.
    ///   - value: what to set if there is none.
    /// - Returns: the value that is there afterwards.
    public func setDefault<Value: Sendable>(_ name: String, _ value: Value) -> Value {
        context.state.withLock { state in
            if let known = state.values[name] as? Value { return known }
            state.values[name] = value
            return value
        }
    }

    /// The names that are set, in alphabetical order.
    public var names: [String] { context.state.withLock { $0.values.keys.sorted() } }
}
