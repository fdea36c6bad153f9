extension Value {
    /// What Python's `str` gives.
    @inline(__always)
    func text(_ state: RenderState) throws -> String {
        if case .string(let text) = self { return text }
        return try textOutOfLine(state)
    }

    @inline(never)
    private func textOutOfLine(_ state: RenderState) throws -> String {
        switch self {
        case .undefined(let undefined): try undefined.text()
        case .none: "None"
        case .bool(let value): value ? "True" : "False"
        case .int(let value): String(value)
        case .string(let text), .safe(let text): text
        case .double(let value): FloatText.representation(value)
        case .object(let object): try object.string(state)
        case .element(let object, let index): try object.string(ofElement: index, state)
        default: try representation(state)
        }
    }

    /// What Python's `repr` gives.
    @inline(never)
    func representation(_ state: RenderState) throws -> String {
        var writer = Representation(state)
        try writer.write(self)
        return writer.output
    }
}
