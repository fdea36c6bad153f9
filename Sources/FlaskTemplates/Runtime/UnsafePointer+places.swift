/// What a value in a register or in a container is, read in place: a copy of a value counts references.
///
/// A value starts with what it holds, and a string starts with its two words; `PlaceTests` holds both.
extension UnsafePointer<Value> {
    /// Which case the value is: a `switch` over all cases is a jump that the processor cannot foresee, a comparison is not.
    @inline(__always)
    var tag: ValueTag { ValueTag(byte: UnsafeRawPointer(self).load(fromByteOffset: ValueTag.offset, as: UInt8.self)) }

    /// Where the text of a string or of Markup is.
    @inline(__always)
    var text: UnsafePointer<String> { UnsafeRawPointer(self).assumingMemoryBound(to: String.self) }

    /// The integer of an `int`.
    @inline(__always)
    var integer: Int { UnsafeRawPointer(self).load(as: Int.self) }

    /// The dictionary of a `dict`, without a reference of its own.
    @inline(__always)
    var dictionary: Unmanaged<DictBox> { .fromOpaque(UnsafeRawPointer(bitPattern: UInt(bitPattern: integer)).unsafelyUnwrapped) }

    /// The object of an `object`, without a reference of its own.
    @inline(__always)
    var object: Unmanaged<Object> { .fromOpaque(UnsafeRawPointer(bitPattern: UInt(bitPattern: integer)).unsafelyUnwrapped) }
}

extension UnsafePointer<String> {
    /// The bytes of the string, valid as long as it stays in its place; `nil` where it is not stored as UTF-8.
    @inline(__always)
    var bytes: UnsafeBufferPointer<UInt8>? {
        #if _pointerBitWidth(_64) && _endian(little)
            // A short string has its bytes in its own words: reading them there needs no copy that could go away.
            let last = UnsafeRawPointer(self).load(fromByteOffset: 8, as: UInt64.self)
            if last & 0x2000_0000_0000_0000 != 0 {
                let start = UnsafeRawPointer(self).assumingMemoryBound(to: UInt8.self)
                return UnsafeBufferPointer(start: start, count: Int(truncatingIfNeeded: last >> 56 & 0xF))
            }
            return pointee.utf8.withContiguousStorageIfAvailable { $0 }
        #else
            return nil
        #endif
    }
}
