extension Arguments {
    /// Fails unless there are so many arguments, none with a name.
    borrowing func expect(_ function: String, exactly expected: Int) throws {
        try expect(function, expected, expected)
    }

    /// Fails unless the number of arguments lies between two, none with a name.
    borrowing func expect(_ function: String, _ least: Int, _ most: Int) throws {
        if !names.isEmpty { throw TemplateError(.type, "\(function)() takes no keyword arguments") }
        if count >= least && count <= most { return }
        let bound =
            count < least ? (least == most ? "\(least)" : "at least \(least)") : (least == most ? "\(most)" : "at most \(most)")
        throw TemplateError(.type, "\(function) expected \(bound) arguments, got \(count)")
    }

    /// The arguments in the order of a function's parameters, `nil` for those that are missing.
    borrowing func bind(_ function: String, _ parameters: [String], required: Int = 0) throws -> [Value?] {
        if positionalCount > parameters.count {
            throw TemplateError(.type, "\(function)() takes at most \(parameters.count) arguments (\(count) given)")
        }
        var values: [Value?] = []
        for index in 0..<positionalCount { values.append(self[index]) }
        while values.count < parameters.count { values.append(nil) }
        for (index, name) in names.enumerated() {
            guard let place = parameters.firstIndex(where: { $0.hasSameText(as: name) }) else {
                throw TemplateError(.type, "\(function)() got an unexpected keyword argument '\(name)'")
            }
            if values[place] != nil {
                throw TemplateError(.type, "\(function)() got multiple values for argument '\(name)'")
            }
            values[place] = self[positionalCount + index]
        }
        for index in 0..<required where values[index] == nil {
            throw TemplateError(.type, "\(function)() missing required argument '\(parameters[index])' (pos \(index + 1))")
        }
        return values
    }

    /// The positional arguments.
    var positional: [Value] { borrowing get { (0..<positionalCount).map { index in item(index) } } }

    private borrowing func item(_ index: Int) -> Value { self[index] }
}

extension Value {
    /// Its integer as an argument such as an index or a width; fails for other types and for large ones.
    func integerArgument() throws -> Int {
        switch self {
        case .int(let value): return value
        case .bool(let value): return value ? 1 : 0
        default:
            if case .object(let object) = self, object is IntegerObject {
                throw TemplateError(.overflow, "Python int too large to convert to C ssize_t")
            }
            throw TemplateError(.type, "'\(typeName)' object cannot be interpreted as an integer")
        }
    }

    /// Its text as an argument that must be a string.
    func textArgument(_ function: String) throws -> String {
        if let text = stringValue { return text }
        throw TemplateError(.type, "\(function)() argument must be str, not \(typeName)")
    }
}
