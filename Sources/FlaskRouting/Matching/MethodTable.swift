/// The methods that the rules of a map name, each with a bit of its own.
struct MethodTable: Sendable {
    private(set) var names: [String] = ["GET"]

    /// The bits of a list of methods; each that is new gets one.
    mutating func mask(adding methods: [String], rule: String) throws(RoutingError) -> UInt64 {
        var mask: UInt64 = 0
        for method in methods {
            let index = names.firstIndex(of: method) ?? names.count
            guard index < 64 else {
                throw RoutingError(.invalidMethods, "'\(method)' is one method too many: a map may have 64.", rule: rule)
            }
            if index == names.count { names.append(method) }
            mask |= 1 << UInt64(index)
        }
        return mask
    }

    /// The bit of a method in any case of letters, 0 if no rule names it.
    @inline(__always)
    func mask(of method: String) -> UInt64 {
        for index in names.indices where names[index] == method { return 1 << UInt64(index) }
        return maskIgnoringCase(method)
    }

    private func maskIgnoringCase(_ method: String) -> UInt64 {
        let upper = method.uppercased()
        guard upper != method, let index = names.firstIndex(of: upper) else { return 0 }
        return 1 << UInt64(index)
    }

    /// The methods of bits, sorted.
    func methods(in mask: UInt64) -> [String] {
        names.indices.filter { mask >> UInt64($0) & 1 == 1 }.map { names[$0] }.sorted()
    }
}
