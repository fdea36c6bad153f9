extension Arguments {
    /// Fails unless there is the operand alone.
    @inline(__always)
    borrowing func expectOperand(_ function: String) throws {
        if count != 1 || !names.isEmpty {
            throw TemplateError(.type, "\(function)() takes 1 positional argument but \(count) were given")
        }
    }

    /// The arguments behind the first ones without names, and those with names behind them.
    borrowing func rest(from start: Int) -> [Value] {
        var values: [Value] = []
        var index = start
        while index < count {
            values.append(self[index])
            index += 1
        }
        return values
    }
}

extension Value {
    /// Its text changed by a function; Markup stays Markup.
    @inline(__always)
    func mappingText(_ state: RenderState, _ change: (String) throws -> String) throws -> Value {
        switch self {
        case .string(let text): .string(try change(text))
        case .safe(let text): .safe(try change(text))
        default: .string(try change(text(state)))
        }
    }
}
