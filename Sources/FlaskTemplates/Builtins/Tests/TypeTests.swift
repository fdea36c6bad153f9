/// The tests that ask what a value is.
enum TypeTests {
    /// The tests by name.
    static let tests: [String: NativeFunction] = [
        "boolean": { arguments, _ throws in try check(arguments, "boolean") { if case .bool = $0 { true } else { false } } },
        "callable": { arguments, _ throws in try check(arguments, "callable", isCallable) },
        "defined": { arguments, _ throws in try check(arguments, "defined") { !$0.isUndefined } },
        "escaped": { arguments, state throws in try check(arguments, "escaped") { try $0.html(state) != nil } },
        "false": { arguments, _ throws in try check(arguments, "false") { if case .bool(false) = $0 { true } else { false } } },
        "float": { arguments, _ throws in try check(arguments, "float") { if case .double = $0 { true } else { false } } },
        "integer": { arguments, _ throws in try check(arguments, "integer", isInteger) },
        "iterable": { arguments, state throws in try check(arguments, "iterable") { try isIterable($0, state) } },
        "mapping": { arguments, _ throws in try check(arguments, "mapping", isMapping) },
        "none": { arguments, _ throws in try check(arguments, "none") { $0.isNone } },
        "number": { arguments, _ throws in try check(arguments, "number") { $0.number != nil } },
        "sequence": { arguments, _ throws in try check(arguments, "sequence", isSequence) },
        "string": { arguments, _ throws in try check(arguments, "string") { $0.stringValue != nil } },
        "true": { arguments, _ throws in try check(arguments, "true") { if case .bool(true) = $0 { true } else { false } } },
        "undefined": { arguments, _ throws in try check(arguments, "undefined") { $0.isUndefined } },
    ]

    private static func check(
        _ arguments: borrowing Arguments, _ name: String, _ test: (Value) throws -> Bool
    ) throws -> Value {
        try arguments.expectOperand(name)
        return .bool(try test(arguments[0]))
    }

    private static func isCallable(_ value: Value) -> Bool {
        switch value {
        // The class of undefined values can be called, even if that fails.
        case .undefined: true
        case .object(let object): object.isCallable
        case .element(let object, let index):
            if case .object(let whole) = object.materialized(element: index) { whole.isCallable } else { false }
        default: false
        }
    }

    private static func isInteger(_ value: Value) -> Bool {
        switch value {
        case .int: true
        case .object(let object): object is IntegerObject
        default: false
        }
    }

    private static func isMapping(_ value: Value) -> Bool {
        switch value {
        case .dict: true
        case .object(let object): object.isMapping
        default: false
        }
    }

    /// Whether it has a length and items, as Jinja2 means it: mappings too.
    private static func isSequence(_ value: Value) -> Bool {
        switch value {
        case .undefined(let undefined): undefined.behavior != .strict
        case .string, .safe, .list, .tuple, .dict: true
        case .object(let object): object.count != nil && object.hasItems
        case .element(let object, let index):
            if case .object(let whole) = object.materialized(element: index) {
                whole.count != nil && whole.hasItems
            } else {
                false
            }
        default: false
        }
    }

    private static func isIterable(_ value: Value, _ state: RenderState) throws -> Bool {
        switch value {
        case .undefined(let undefined):
            try undefined.checkUse()
            return true
        case .string, .safe, .list, .tuple, .dict: return true
        case .object(let object): return try object is LoopObject || object.makeIterator(state) != nil
        case .element(let object, let index):
            guard case .object(let whole) = object.materialized(element: index) else { return false }
            return try whole.makeIterator(state) != nil
        default: return false
        }
    }
}
