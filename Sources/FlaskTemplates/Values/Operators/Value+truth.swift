extension Value {
    /// Whether it counts as true; strict undefined values fail.
    @inline(__always)
    func isTrue() throws -> Bool {
        switch self {
        case .bool(let value): return value
        case .int(let value): return value != 0
        default: return try isTrueOutOfLine()
        }
    }

    @inline(never)
    private func isTrueOutOfLine() throws -> Bool {
        switch self {
        case .undefined(let undefined):
            try undefined.checkUse()
            return false
        case .none: return false
        case .bool(let value): return value
        case .int(let value): return value != 0
        case .double(let value): return value != 0
        case .string(let text), .safe(let text): return !text.isEmpty
        case .list(let box): return !box.items.isEmpty
        case .tuple(let box): return !box.items.isEmpty
        case .dict(let box): return box.count != 0
        case .object(let object): return object.isTrue
        case .element: return true
        }
    }
}
