#if DEBUG && os(Linux)
    /// How the values of attributes are written in debug information.
    ///
    /// Reference: the DWARF Debugging Information Format, version 4, section 7.5.4.
    enum AttributeForm {
        static let address: UInt64 = 0x01
        static let string: UInt64 = 0x08
        static let stringOffset: UInt64 = 0x0E

        /// Reads a value, and goes behind it.
        ///
        /// - Parameters:
        ///   - form: how it is written.
        ///   - reader: stands at its beginning.
        ///   - isWide: whether offsets have eight bytes.
        /// - Returns: the number, or 0 for what is none; `nil` for a form that is not known.
        static func value(_ form: UInt64, _ reader: inout ByteReader, _ isWide: Bool) -> UInt64? {
            switch form {
            case 0x0B, 0x0C, 0x11: return UInt64(reader.byte())
            case 0x05, 0x12: return reader.number(ofBytes: 2)
            case 0x06, 0x13: return reader.number(ofBytes: 4)
            case address, 0x07, 0x14, 0x20: return reader.number(ofBytes: 8)
            case stringOffset, 0x10, 0x17: return reader.number(ofBytes: isWide ? 8 : 4)
            case 0x0D: return UInt64(bitPattern: reader.signed())
            case 0x0F, 0x15: return reader.unsigned()
            case 0x19: return 1
            case string: _ = reader.skipText()
            case 0x0A: reader.skip(Int(reader.byte()))
            case 0x03: reader.skip(reader.offset(ofBytes: 2))
            case 0x04: reader.skip(reader.offset(ofBytes: 4))
            case 0x09, 0x18: reader.skip(Int(clamping: reader.unsigned()))
            default: return nil
            }
            return 0
        }
    }
#endif
