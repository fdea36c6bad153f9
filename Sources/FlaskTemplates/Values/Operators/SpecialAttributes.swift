/// The attributes between double underscores that every object of Python has.
enum SpecialAttributes {
    /// The attribute; `nil` where the type has none of that name.
    static func attribute(_ name: String, of value: Value) -> Value? {
        switch name {
        case "__class__": return .object(ClassObject(value.typeName))
        case "__doc__": return Value.none
        case "__html__":
            guard case .safe = value else { return nil }
        case "__len__", "__contains__", "__iter__":
            if ((try? value.knownCount()) ?? nil) == nil { return nil }
        case "__getitem__":
            switch value {
            case .list, .tuple, .dict, .string, .safe, .undefined: break
            case .object(let object) where object.hasItems: break
            default: return nil
            }
        case "__add__", "__mul__", "__mod__", "__sub__", "__neg__", "__bool__", "__int__", "__float__":
            guard value.number != nil || (value.stringValue != nil && "__add__ __mul__ __mod__".containsText(name)) else {
                return nil
            }
        default:
            guard names.contains(name) else { return nil }
        }
        return .object(SpecialMethod(name, value))
    }

    private static let names: Set<String> = [
        "__delattr__", "__dir__", "__eq__", "__format__", "__ge__", "__getattribute__", "__getstate__", "__gt__", "__hash__",
        "__init__", "__init_subclass__", "__le__", "__lt__", "__ne__", "__new__", "__reduce__", "__reduce_ex__", "__repr__",
        "__setattr__", "__sizeof__", "__str__", "__subclasshook__",
    ]
}

/// The class of a value.
final class ClassObject: Object {
    private let name: String

    init(_ name: String) { self.name = name }

    override var typeName: String { "type" }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        name == "__name__" || name == "__qualname__" ? .string(self.name) : nil
    }

    override func representation(_ state: RenderState) throws -> String {
        switch name {
        case "Markup": "<class 'markupsafe.Markup'>"
        case "Namespace": "<class 'jinja2.utils.Namespace'>"
        case "LoopContext", "TemplateReference": "<class 'jinja2.runtime.\(name)'>"
        case "Undefined", "StrictUndefined", "DebugUndefined", "ChainableUndefined": "<class 'jinja2.runtime.\(name)'>"
        default: "<class '\(name)'>"
        }
    }

    override func isEqual(to other: Object, depth: Int) throws -> Bool? { (other as? ClassObject)?.name == name }
    override func hash(depth: Int) throws -> UInt64 { Hashing.other(Hashing.hash(of: name)) }
}

/// A method of Python's object model; those that operators stand for can be called.
final class SpecialMethod: Object {
    private let name: String
    private var receiver: Value

    init(_ name: String, _ receiver: Value) { (self.name, self.receiver) = (name, receiver) }

    deinit { Teardown.release(&receiver) }

    override var typeName: String { "method-wrapper" }
    override var isCallable: Bool { true }

    override func representation(_ state: RenderState) throws -> String {
        "<method-wrapper '\(name)' of \(receiver.typeName) object at \(address)>"
    }

    override func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        if let result = try unary(arguments.count, state) { return result }
        if arguments.count == 1, let result = try binary(arguments[0], state) { return result }
        throw TemplateError(.type, "\(name) cannot be called like that in templates")
    }

    private func unary(_ count: Int, _ state: RenderState) throws -> Value? {
        guard count == 0 else { return nil }
        switch name {
        case "__len__": return .int(try receiver.length())
        case "__str__": return .string(try receiver.text(state))
        case "__repr__": return .string(try receiver.representation(state))
        case "__html__": return receiver
        case "__iter__": return .object(try receiver.makeIterator(state))
        case "__neg__": return try Value.negate(receiver)
        case "__bool__": return .bool(try receiver.isTrue())
        default: return nil
        }
    }

    private func binary(_ other: Value, _ state: RenderState) throws -> Value? {
        switch name {
        case "__getitem__": return try receiver.requireItem(other, state)
        case "__contains__": return .bool(try receiver.contains(other, state))
        case "__eq__": return .bool(try receiver.isEqual(to: other))
        case "__ne__": return .bool(try !receiver.isEqual(to: other))
        case "__lt__": return .bool(try Value.compare(receiver, .less, other))
        case "__le__": return .bool(try Value.compare(receiver, .lessOrEqual, other))
        case "__gt__": return .bool(try Value.compare(receiver, .greater, other))
        case "__ge__": return .bool(try Value.compare(receiver, .greaterOrEqual, other))
        case "__add__": return try Value.add(receiver, other, state)
        case "__sub__": return try Value.subtract(receiver, other, state)
        case "__mul__": return try Value.multiply(receiver, other, state)
        case "__mod__": return try Value.modulo(receiver, other, state)
        case "__format__": return .string(try FormatSpecification.format(receiver, other.textArgument("format"), state))
        default: return nil
        }
    }
}
