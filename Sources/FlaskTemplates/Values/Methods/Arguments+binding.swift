extension Arguments {
    /// Fails unless there are so many arguments, none with a name.
    borrowing func expect(_ function: String, exactly expected: Int) throws {
        try expect(function, expected, expected)
    }

    /// Fails unless the number of arguments lies between two, none with a name.
    borrowing func expect(_ function: String, _ least: Int, _ most: Int) throws {
        if hasNames { throw TemplateError(.type, "\(function)() takes no keyword arguments") }
        if count >= least && count <= most { return }
        let bound =
            count < least ? (least == most ? "\(least)" : "at least \(least)") : (least == most ? "\(most)" : "at most \(most)")
        throw TemplateError(.type, "\(function) expected \(bound) arguments, got \(count)")
    }

    /// The arguments in the order of a function's parameters, of which there are one to eight.
    @inline(__always)
    borrowing func bind(_ function: String, _ parameters: @autoclosure () -> [String], required: Int = 0) throws -> BoundArguments
    {
        // An operand alone fits any parameters, so that their names need not be looked at.
        if count == 1 && !hasNames && required <= 1 { return BoundArguments(base, count: 1) }
        return try bindAll(function, parameters(), required: required)
    }

    private borrowing func bindAll(_ function: String, _ parameters: [String], required: Int) throws -> BoundArguments {
        precondition(parameters.count <= BoundArguments.limit)
        if positionalCount > parameters.count {
            throw TemplateError(.type, "\(function)() takes at most \(parameters.count) arguments (\(count) given)")
        }
        var bound = BoundArguments(base, count: positionalCount)
        if hasNames { try bindNames(function, parameters, &bound) }
        for index in 0..<required where !bound.isGiven(index) {
            throw TemplateError(.type, "\(function)() missing required argument '\(parameters[index])' (pos \(index + 1))")
        }
        return bound
    }

    private borrowing func bindNames(
        _ function: String, _ parameters: [String], _ bound: inout BoundArguments
    ) throws {
        let names = names
        for index in names.indices {
            guard let place = parameters.firstIndex(where: { names[index].hasSameText(as: $0) }) else {
                throw TemplateError(.type, "\(function)() got an unexpected keyword argument '\(names[index])'")
            }
            if bound.isGiven(place) {
                throw TemplateError(.type, "\(function)() got multiple values for argument '\(names[index])'")
            }
            bound.place(positionalCount + index, at: place)
        }
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

/// The arguments of a call by the position of the parameters: where they are, so that nothing is copied before it is read.
///
/// It borrows the registers of the caller as ``Arguments`` does, so it must not outlive the call.
struct BoundArguments {
    /// How many parameters there may be.
    static let limit = 8

    private let base: UnsafePointer<Value>?
    /// A byte a parameter: the position of its argument, 0xFF where it is missing.
    private var places = UInt64.max

    /// Arguments of which the first so many have no name.
    init(_ base: UnsafePointer<Value>?, count: Int) {
        self.base = base
        let inOrder: UInt64 = 0x0706_0504_0302_0100
        places = count >= Self.limit ? inOrder : inOrder | UInt64.max << UInt64(8 &* count)
    }

    /// Gives a parameter the argument at a position below 255.
    mutating func place(_ argument: Int, at parameter: Int) {
        let shift = UInt64(8 &* parameter)
        places = places & ~(0xFF << shift) | UInt64(truncatingIfNeeded: argument) << shift
    }

    /// Whether a parameter has a value.
    func isGiven(_ parameter: Int) -> Bool { place(parameter) != 0xFF }

    /// The value of a parameter, `nil` where it is missing.
    subscript(parameter: Int) -> Value? {
        let place = place(parameter)
        return place == 0xFF ? nil : base?[place]
    }

    @inline(__always)
    private func place(_ parameter: Int) -> Int { Int(truncatingIfNeeded: places >> UInt64(8 &* parameter) & 0xFF) }
}
