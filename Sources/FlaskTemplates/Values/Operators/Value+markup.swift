extension Value {
    /// What `markupsafe.escape` gives: HTML as it is, the text of anything else with entities.
    func escaped(_ state: RenderState) throws -> String {
        switch self {
        case .safe(let text): return text
        case .string(let text): return HTMLText.escape(text)
        case .int(let number): return String(number)
        default: return try html(state) ?? HTMLText.escape(text(state))
        }
    }

    /// What its `__html__` gives; `nil` where it has none.
    func html(_ state: RenderState) throws -> String? {
        switch self {
        case .safe(let text): return text
        case .undefined(let undefined): return undefined.behavior == .chainable ? "" : nil
        case .object(let object): return try object.html(state)
        case .element(let object, let index): return try object.html(ofElement: index, state)
        default: return nil
        }
    }

    /// The escaped text of an operand that is a string or has `__html__`; `nil` for others.
    static func escapedIfText(_ value: Value, _ state: RenderState) throws -> String? {
        if case .string(let text) = value { return HTMLText.escape(text) }
        return try value.html(state)
    }
}
