/// How native environments join what a template writes.
///
/// Reference: jinja2/nativetypes.py, `native_concat`.
enum NativeConcat {
    static func value(of pieces: [Value], _ state: RenderState) throws -> Value {
        guard let first = pieces.first else { return .none }
        if pieces.count == 1 {
            guard let text = first.stringValue else { return first }
            return PythonLiteral.value(of: text) ?? first
        }
        var text = ""
        for piece in pieces { text += try piece.text(state) }
        return PythonLiteral.value(of: text) ?? .string(text)
    }
}
