extension UnsafeMutablePointer<Value> {
    /// Sets an integer; a register that held a number needs no release.
    @inline(__always)
    func set(integer: Int) {
        switch pointee {
        case .int, .bool: initialize(to: .int(integer))
        default: pointee = .int(integer)
        }
    }

    /// Sets a truth value.
    @inline(__always)
    func set(flag: Bool) {
        switch pointee {
        case .int, .bool: initialize(to: .bool(flag))
        default: pointee = .bool(flag)
        }
    }
}
