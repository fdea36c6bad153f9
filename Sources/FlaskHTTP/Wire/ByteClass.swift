/// Which bytes may stand where in a message's head.
enum ByteClass {
    /// Whether a byte may stand in a method or a field name: `tchar` of RFC 9110 §5.6.2.
    @inline(__always)
    static func isToken(_ byte: UInt8) -> Bool {
        let mask: UInt64 = byte < 64 ? 0x03FF_6CFA_0000_0000 : 0x57FF_FFFF_C7FF_FFFE
        return byte < 0x80 && (mask &>> UInt64(byte & 63)) & 1 == 1
    }

    /// Whether a byte may stand in a field value: anything but controls, with the tab allowed (RFC 9110 §5.5).
    @inline(__always)
    static func isFieldValue(_ byte: UInt8) -> Bool { byte >= 0x20 ? byte != 0x7F : byte == 0x09 }

    /// Whether a byte may stand in a request target.
    ///
    /// More lenient than RFC 3986: browsers send some of its excluded characters, and tools send raw UTF-8.
    @inline(__always)
    static func isTarget(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "#") }

    /// Whether a byte may stand in a `Host` value (RFC 3986 §3.2): visible ASCII but `/ ? # @ \ , " < >`.
    @inline(__always)
    static func isHost(_ byte: UInt8) -> Bool {
        let mask: UInt64 = byte < 64 ? 0x2FFF6FF200000000 : 0x7FFFFFFFEFFFFFFE
        return byte < 0x80 && (mask &>> UInt64(byte & 63)) & 1 == 1
    }

    /// Whether a byte is a space or a tab.
    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
