/// What templates that are not trusted may reach.
///
/// Reference: jinja2/sandbox.py.
enum Sandbox {
    static func attribute(_ value: Value, _ key: DictKey, _ state: RenderState) throws -> Value {
        if let found = try value.attribute(key, state) { return try guarded(found, value, key.name, state) }
        if specialNames.contains(key.name) { return try guarded(.none, value, key.name, state) }
        if let found = try value.lookUp(key, state) { return found }
        return try Operations.missingAttribute(value, key.name, state)
    }

    static func item(_ value: Value, _ key: Value, _ state: RenderState) throws -> Value {
        if let found = try value.item(key, state) { return found }
        if let name = key.stringValue {
            if let found = try value.attribute(DictKey(name), state) { return try guarded(found, value, name, state) }
            if specialNames.contains(name) { return try guarded(.none, value, name, state) }
        }
        return try Operations.missingItem(value, key, state)
    }

    /// What an attribute is to a template: methods that change values are unsafe in immutable environments.
    private static func guarded(_ found: Value, _ owner: Value, _ name: String, _ state: RenderState) throws -> Value {
        let isPrivate = name.utf8.first == UInt8(ascii: "_")
        if !isPrivate && !(state.isImmutable && changes(owner, name)) { return found }
        return .undefined(
            Undefined(
                behavior: state.undefinedBehavior, name: name, owner: owner.ownerDescription,
                hint: "access to attribute '\(name)' of '\(owner.typeName)' object is unsafe.", isUnsafe: true))
    }

    private static func changes(_ owner: Value, _ name: String) -> Bool {
        switch owner {
        case .list: listMethods.contains(name)
        case .dict: dictionaryMethods.contains(name)
        case .object(let object):
            object.typeName == "set"
                ? setMethods.contains(name)
                : object.isMapping ? dictionaryMethods.contains(name) : false
        default: false
        }
    }

    /// Attributes that every object of Python has.
    private static let specialNames: Set<String> = [
        "__add__", "__call__", "__class__", "__contains__", "__delattr__", "__delitem__", "__dict__", "__dir__", "__doc__",
        "__eq__", "__format__", "__ge__", "__getattribute__", "__getitem__", "__getstate__", "__gt__", "__hash__", "__init__",
        "__init_subclass__", "__iter__", "__le__", "__len__", "__lt__", "__mod__", "__module__", "__mul__", "__ne__", "__new__",
        "__reduce__", "__reduce_ex__", "__repr__", "__setattr__", "__setitem__", "__sizeof__", "__str__", "__subclasshook__",
    ]
    private static let setMethods: Set<String> = [
        "add", "clear", "difference_update", "discard", "pop", "remove", "symmetric_difference_update", "update",
    ]
    private static let dictionaryMethods: Set<String> = ["clear", "pop", "popitem", "setdefault", "update"]
    private static let listMethods: Set<String> = ["append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove"]
}
