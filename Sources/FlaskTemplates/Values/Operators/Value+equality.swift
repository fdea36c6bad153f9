extension Value {
    /// How deep values that are compared or hashed may be nested.
    static let nestingLimit = 500

    /// Whether two values are equal, as `==` of Python has it.
    @inline(__always)
    func isEqual(to other: Value) throws -> Bool {
        if case .string(let left) = self, case .string(let right) = other { return left.hasSameText(as: right) }
        if case .int(let left) = self, case .int(let right) = other { return left == right }
        return try isEqual(to: other, depth: 0)
    }

    /// Whether two values are the same object, as `is` of Python has it.
    static func isSame(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.undefined(let left), .undefined(let right)): left === right
        case (.none, .none): true
        case (.bool(let left), .bool(let right)): left == right
        case (.int(let left), .int(let right)): left == right
        case (.double(let left), .double(let right)): left.bitPattern == right.bitPattern
        case (.string(let left), .string(let right)): left.hasSameText(as: right)
        case (.safe(let left), .safe(let right)): left.hasSameText(as: right)
        case (.list(let left), .list(let right)): left === right
        case (.tuple(let left), .tuple(let right)): left === right
        case (.dict(let left), .dict(let right)): left === right
        case (.object(let left), .object(let right)): left === right
        case (.element(let left, let index), .element(let right, let other)): left === right && index == other
        default: false
        }
    }

    /// Compares values that may be nested.
    @inline(never)
    func isEqual(to other: Value, depth: Int) throws -> Bool {
        try Self.checkDepth(depth, "comparison")
        switch (self, other) {
        case (.undefined(let left), .undefined(let right)):
            try left.checkUse()
            try right.checkUse()
            return left.behavior == right.behavior
        case (.undefined(let undefined), _), (_, .undefined(let undefined)):
            try undefined.checkUse()
            return false
        case (.none, .none): return true
        case (.string(let left), .string(let right)), (.string(let left), .safe(let right)),
            (.safe(let left), .string(let right)), (.safe(let left), .safe(let right)):
            return left.hasSameText(as: right)
        case (.list(let left), .list(let right)):
            return try left === right || Self.areEqual(left.items, right.items, depth: depth)
        case (.tuple(let left), .tuple(let right)):
            return try left === right || Self.areEqual(left.items, right.items, depth: depth)
        case (.dict(let left), .dict(let right)): return try left === right || Self.areEqual(left, right, depth: depth)
        case (.element, .element): return Self.isSame(self, other)
        default: return try isNumberOrObjectEqual(to: other, depth: depth)
        }
    }

    private func isNumberOrObjectEqual(to other: Value, depth: Int) throws -> Bool {
        if let left = number, let right = other.number { return left.isEqual(to: right) }
        guard case .object(let left) = self, case .object(let right) = other else { return false }
        if left === right { return true }
        if depth == 0 { try ThreadLimits.count(0, isFirst: true) }
        return try left.isEqual(to: right, depth: depth + 1) ?? right.isEqual(to: left, depth: depth + 1) ?? false
    }

    private static func areEqual(_ left: [Value], _ right: [Value], depth: Int) throws -> Bool {
        guard left.count == right.count else { return false }
        try ThreadLimits.count(left.count, isFirst: depth == 0)
        for (left, right) in zip(left, right) where try !left.isEqual(to: right, depth: depth + 1) { return false }
        return true
    }

    private static func areEqual(_ left: DictBox, _ right: DictBox, depth: Int) throws -> Bool {
        guard left.count == right.count else { return false }
        try ThreadLimits.count(left.count, isFirst: depth == 0)
        for (key, value) in left.pairs {
            guard let other = try right.value(key) else { return false }
            guard try value.isEqual(to: other, depth: depth + 1) else { return false }
        }
        return true
    }

    /// Fails where values are nested too deeply to be compared or hashed.
    @inline(__always)
    static func checkDepth(_ depth: Int, _ operation: String) throws {
        if depth > 24, depth > nestingLimit || ThreadLimits.isStackLow { throw tooDeep(operation) }
    }

    /// The error of values that are nested too deeply.
    static func tooDeep(_ operation: String) -> TemplateError {
        TemplateError(.recursion, "maximum recursion depth exceeded in \(operation)")
    }

    // MARK: Hashes

    /// The hash as dictionaries store it; fails for values that cannot be keys.
    func hash() throws -> UInt64 {
        if case .string(let text) = self { return Hashing.hash(of: text) }
        return try hash(depth: 0)
    }

    /// The hash of a value that may be nested.
    @inline(never)
    func hash(depth: Int) throws -> UInt64 {
        switch self {
        case .undefined(let undefined):
            try undefined.checkUse()
            return Hashing.hash(of: Int(undefined.behavior.rawValue) &+ 0x5eed)
        case .none: return Hashing.hash(of: 0x4e6f_6e65)
        case .bool(let value): return Hashing.hash(of: value ? 1 : 0)
        case .int(let value): return Hashing.hash(of: value)
        case .double(let value): return Hashing.hash(of: value)
        case .string(let text), .safe(let text): return Hashing.hash(of: text)
        case .list, .dict: throw TemplateError(.type, "unhashable type: '\(typeName)'")
        case .tuple(let box):
            try Self.checkDepth(depth, "hash")
            try ThreadLimits.count(box.items.count, isFirst: depth == 0)
            return try box.items.reduce(Hashing.hash(of: box.items.count)) {
                Hashing.combine($0, try $1.hash(depth: depth + 1))
            }
        case .object(let object):
            if depth == 0 { try ThreadLimits.count(0, isFirst: true) }
            return try object.hash(depth: depth + 1)
        case .element(let object, let index): return Hashing.combine(Hashing.hash(of: object), Hashing.hash(of: index))
        }
    }
}
