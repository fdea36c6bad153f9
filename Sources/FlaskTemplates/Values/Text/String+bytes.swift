#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension String {
    /// Calls a function with the string's UTF-8 bytes.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
        return try Array(utf8).withUnsafeBufferPointer(body)
    }

    /// Whether two strings have the same code points; `==` also equates canonically equivalent ones.
    @inline(__always)
    func hasSameText(as other: String) -> Bool {
        let left = unsafeBitCast(self, to: (UInt64, UInt64).self)
        let right = unsafeBitCast(other, to: (UInt64, UInt64).self)
        if left.0 == right.0 && left.1 == right.1 { return true }
        #if _pointerBitWidth(_64)
            // Short strings are nothing but their bytes: where the words of two differ, so do the strings.
            if left.1 & right.1 & 0x2000_0000_0000_0000 != 0 { return false }
        #endif
        return hasSameBytes(as: other)
    }

    /// Whether two strings have the same bytes.
    @inline(never)
    func hasSameBytes(as other: String) -> Bool {
        withBytes { left in
            other.withBytes { right in
                left.count == right.count
                    && (left.isEmpty
                        || memcmp(left.baseAddress.unsafelyUnwrapped, right.baseAddress.unsafelyUnwrapped, left.count) == 0)
            }
        }
    }

    /// Whether it comes before another one in the order of code points; UTF-8 keeps that order.
    func precedes(_ other: String) -> Bool { order(to: other) < 0 }

    /// Below zero where it comes before another one in the order of code points, zero where they are the same.
    func order(to other: String) -> Int {
        withBytes { left in
            other.withBytes { right in
                let shared = min(left.count, right.count)
                guard shared > 0 else { return left.count - right.count }
                let order = memcmp(left.baseAddress.unsafelyUnwrapped, right.baseAddress.unsafelyUnwrapped, shared)
                return order != 0 ? Int(order) : left.count - right.count
            }
        }
    }
}
