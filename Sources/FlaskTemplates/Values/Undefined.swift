/// What an undefined value knows of itself; its behavior decides what may be done with it.
///
/// Reference: jinja2/runtime.py, Undefined and its subclasses.
final class Undefined: Sendable {
    /// Jinja2's classes of undefined values.
    enum Behavior: UInt8, Sendable { case lenient, chainable, debug, strict }

    let behavior: Behavior
    /// The name that was looked up; for an item its `repr`.
    let name: String?
    /// The type of the object that lacks it, as in `dict object`; `nil` for a variable.
    let owner: String?
    /// A message that replaces the usual one.
    let hint: String?
    /// Whether an item was looked up by something that is no string.
    let isElement: Bool
    /// Whether the sandbox made it in place of a value.
    let isUnsafe: Bool

    init(
        behavior: Behavior, name: String?, owner: String? = nil, hint: String? = nil, isElement: Bool = false,
        isUnsafe: Bool = false
    ) {
        self.behavior = behavior
        self.name = name
        self.owner = owner
        self.hint = hint
        self.isElement = isElement
        self.isUnsafe = isUnsafe
    }

    /// The name of the class, as Python has it.
    var typeName: String {
        switch behavior {
        case .lenient: "Undefined"
        case .chainable: "ChainableUndefined"
        case .debug: "DebugUndefined"
        case .strict: "StrictUndefined"
        }
    }

    /// What it says when it is used.
    var message: String {
        if let hint { return hint }
        guard let owner else { return "\(quoted(name ?? "None")) is undefined" }
        if isElement { return "\(owner) has no element \(name ?? "None")" }
        return "\(quoted(owner)) has no attribute \(quoted(name ?? "None"))"
    }

    /// The error of using it.
    var error: TemplateError {
        var error = TemplateError(isUnsafe ? .security : .undefined, message)
        if owner == nil, hint == nil { error.missingVariable = name }
        return error
    }

    /// What `str` gives; strict ones fail.
    func text() throws -> String {
        switch behavior {
        case .lenient, .chainable: return ""
        case .strict: throw error
        case .debug:
            if let hint { return "{{ undefined value printed: \(hint) }}" }
            guard let owner else { return "{{ \(name ?? "None") }}" }
            return "{{ no such element: \(owner)[\(isElement ? name ?? "None" : quoted(name ?? "None"))] }}"
        }
    }

    /// Fails where the behavior allows no use at all, not even a test of truth.
    func checkUse() throws {
        if behavior == .strict { throw error }
    }

    private func quoted(_ name: String) -> String { Representation.text(of: name) }
}
