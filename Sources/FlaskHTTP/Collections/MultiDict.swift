/// A mapping from keys to one or more texts, such as the arguments of a URL or the fields of a form.
public typealias MultiDict = MultiDictionary<String>

extension MultiDictionary where Value == String {
    /// The first value of a key as another type.
    ///
    /// ```swift
    /// let page = request.args.get("page", as: Int.self) ?? 1
    /// ```
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - type: the type.
    /// - Returns: the value; `nil` if there is no such key or its value is none of the type.
    public func get<Target: TextConvertible>(_ key: String, as type: Target.Type) -> Target? {
        get(key).flatMap(Target.init(text:))
    }

    /// The first value of a key as the type of another value.
    ///
    /// ```swift
    /// let page = request.args.get("page", default: 1)
    /// ```
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - fallback: what to return if there is no such key or its value is none of the type.
    /// - Returns: the value.
    public func get<Target: TextConvertible>(_ key: String, default fallback: @autoclosure () -> Target) -> Target {
        get(key, as: Target.self) ?? fallback()
    }

    /// Every value of a key as another type; values that are none of it are left out.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - type: the type.
    /// - Returns: the values, in order.
    public func getList<Target: TextConvertible>(_ key: String, as type: Target.Type) -> [Target] {
        getList(key).compactMap(Target.init(text:))
    }
}
