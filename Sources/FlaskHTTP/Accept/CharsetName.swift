/// Names of charsets, brought into one form.
enum CharsetName {
    private static let names = Dictionary(
        table.flatMap { entry in entry.aliases.split(separator: " ").map { (String($0), entry.name) } },
        uniquingKeysWith: { first, _ in first })

    /// The one name of a charset that goes by several; a name that is not known comes back in lower case.
    ///
    /// Letters, digits and points count; anything between them is the same as an underscore.
    /// Reference: Python's codecs.lookup.
    ///
    /// - Parameter name: a name in any case.
    /// - Returns: the canonical name.
    static func canonical(_ name: String) -> String {
        var key: [UInt8] = [], isBehindGap = false
        for byte in name.utf8 {
            guard ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: ".") else {
                isBehindGap = true
                continue
            }
            if isBehindGap, !key.isEmpty { key.append(UInt8(ascii: "_")) }
            isBehindGap = false
            key.append(ASCII.isLetter(byte) ? byte | 0x20 : byte)
        }
        let text = String(decoding: key, as: UTF8.self)
        if let known = names[text] { return known }
        return names[String(decoding: key.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)]
            ?? name.lowercased()
    }
}
