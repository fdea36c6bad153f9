extension Value {
    /// The method of that name; `nil` where the type has none.
    func method(_ name: MethodName) -> Method? {
        switch self {
        case .string: StringMethods.method(name, isMarkup: false)
        case .safe: StringMethods.method(name, isMarkup: true)
        case .list: ListMethods.method(name)
        case .dict: DictMethods.method(name)
        case .tuple: ListMethods.tupleMethod(name)
        case .int, .bool: NumberMethods.integerMethod(name)
        case .double: NumberMethods.floatMethod(name)
        case .object(let object): object.method(name)
        case .undefined, .none, .element: nil
        }
    }

    /// Calls the method of that name; `nil` where the type has none.
    @inline(__always)
    func callMethod(_ name: MethodName, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value? {
        guard let method = method(name) else { return nil }
        return try method(self, arguments, state)
    }
}
