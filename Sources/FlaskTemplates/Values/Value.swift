/// A value of template code, as Python has it: 17 bytes, a payload of two words at most, strings native.
// Boxes and objects that threads share are frozen or immutable; others are reached by one rendering only.
enum Value: @unchecked Sendable {
    case undefined(Undefined)
    case none
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    /// A string that counts as HTML: Python's Markup.
    case safe(String)
    case list(ListBox)
    case tuple(TupleBox)
    case dict(DictBox)
    /// Everything else: big integers, sets, ranges, bytes, macros, modules, namespaces, functions, objects of Swift.
    case object(Object)
    /// An element of a sequence of Swift values, read when it is asked for.
    case element(Object, Int)
}

extension Value {
    /// Whether it holds other values, which may hold others.
    @inline(__always)
    var mayNest: Bool {
        switch self {
        case .list, .tuple, .dict, .object: true
        default: false
        }
    }

    /// Whether a copy of its bits is a copy of it.
    @inline(__always)
    var isTrivial: Bool {
        switch self {
        case .none, .bool, .int, .double: true
        default: false
        }
    }

    /// Its text, where it is a string or Markup.
    @inline(__always)
    var stringValue: String? {
        switch self {
        case .string(let text), .safe(let text): text
        default: nil
        }
    }

    /// Whether it is an undefined value.
    @inline(__always)
    var isUndefined: Bool {
        if case .undefined = self { return true }
        return false
    }

    /// Whether it is None.
    @inline(__always)
    var isNone: Bool {
        if case .none = self { return true }
        return false
    }

    /// The name of its type as Python writes it in messages.
    var typeName: String {
        switch self {
        case .undefined(let undefined): undefined.typeName
        case .none: "NoneType"
        case .bool: "bool"
        case .int: "int"
        case .double: "float"
        case .string: "str"
        case .safe: "Markup"
        case .list: "list"
        case .tuple: "tuple"
        case .dict: "dict"
        case .object(let object): object.typeName
        case .element(let object, let index): object.typeName(ofElement: index)
        }
    }

    /// What Jinja2 calls the object that lacks an attribute: `dict object`, `None`.
    var ownerDescription: String {
        switch self {
        case .none: "None"
        case .safe: "markupsafe.Markup object"
        case .undefined: "jinja2.runtime.\(typeName) object"
        case .object(let object): object.ownerDescription
        default: "\(typeName) object"
        }
    }
}
