/// The start of some bytes, fit for a message: quoted, other than printable ASCII escaped, at most 40 of them.
func excerpt(of bytes: some Collection<UInt8>) -> String {
    var text = "'"
    for byte in bytes.prefix(40) {
        if (0x20..<0x7F).contains(byte) {
            text.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
    return text + (bytes.count > 40 ? "…'" : "'")
}
