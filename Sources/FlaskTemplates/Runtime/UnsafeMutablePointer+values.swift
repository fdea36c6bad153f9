extension UnsafeMutablePointer<Value> {
    /// Sets an integer; a register that held a number needs no release.
    @inline(__always)
    func set(integer: Int) {
        switch pointee {
        case .int, .bool: initialize(to: .int(integer))
        default: pointee = .int(integer)
        }
    }

    /// Sets the bits of a value without counting references, neither of the old value nor of the new one.
    @inline(__always)
    func setBits(of other: UnsafePointer<Value>) {
        let (target, source) = (UnsafeMutableRawPointer(self), UnsafeRawPointer(other))
        target.storeBytes(of: source.load(as: UInt64.self), as: UInt64.self)
        target.storeBytes(of: source.load(fromByteOffset: 8, as: UInt64.self), toByteOffset: 8, as: UInt64.self)
        target.storeBytes(of: source.load(fromByteOffset: 16, as: UInt8.self), toByteOffset: 16, as: UInt8.self)
    }

    /// Sets a copy of a value; between values without references it is a copy of bits.
    @inline(__always)
    func set(copyOf other: UnsafePointer<Value>) {
        if pointee.isTrivial && other.pointee.isTrivial {
            setBits(of: other)
        } else {
            pointee = other.pointee
        }
    }

    /// Sets a value that was just made.
    @inline(__always)
    func set(_ value: consuming Value) {
        if pointee.isTrivial { initialize(to: value) } else { pointee = value }
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
