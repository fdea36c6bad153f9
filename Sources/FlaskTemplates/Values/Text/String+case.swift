extension String {
    /// The text in lower case (`str.lower`), the last sigma of a word in its own form.
    func lowered() -> String {
        if let plain = swappingASCII(from: UInt8(ascii: "A")) { return plain }
        let scalars = Array(unicodeScalars)
        var result = ""
        for index in scalars.indices { result += Self.lower(scalars, index) }
        return result
    }

    /// The text in upper case (`str.upper`).
    func uppered() -> String {
        if let plain = swappingASCII(from: UInt8(ascii: "a")) { return plain }
        return unicodeScalars.reduce(into: "") { $0 += $1.isMapped ? $1.known($1.properties.uppercaseMapping) : String($1) }
    }

    /// The text with upper case at the start of words only (`str.title`).
    func titled() -> String {
        let scalars = Array(unicodeScalars)
        var result = ""
        var isInWord = false
        for (index, scalar) in scalars.enumerated() {
            if isInWord {
                result += Self.lower(scalars, index)
            } else {
                result += scalar.isMapped ? scalar.known(scalar.properties.titlecaseMapping) : String(scalar)
            }
            isInWord = scalar.properties.isCased
        }
        return result
    }

    /// The text in lower case with an upper case start (`str.capitalize`).
    func capitalized() -> String {
        let scalars = Array(unicodeScalars)
        guard let first = scalars.first else { return self }
        var result = first.isMapped ? first.known(first.properties.titlecaseMapping) : String(first)
        for index in scalars.indices.dropFirst() { result += Self.lower(scalars, index) }
        return result
    }

    /// The text with upper and lower case swapped (`str.swapcase`).
    func swappingCase() -> String {
        let scalars = Array(unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            if scalar.isUpper {
                result += Self.lower(scalars, index)
            } else if scalar.isLower {
                result += scalar.known(scalar.properties.uppercaseMapping)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text for comparing without regard to case (`str.casefold`).
    func caseFolded() -> String {
        if let plain = swappingASCII(from: UInt8(ascii: "A")) { return plain }
        var result = ""
        for scalar in unicodeScalars { scalar.appendFolded(to: &result) }
        return result
    }

    /// An ASCII text with the 26 letters from one on in their other case; `nil` for other texts.
    private func swappingASCII(from first: UInt8) -> String? {
        withBytes { bytes in
            var all: UInt8 = 0
            for byte in bytes { all |= byte }
            guard all < 0x80 else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { target in
                for index in 0..<bytes.count {
                    let byte = bytes[index]
                    target[index] = byte &- first < 26 ? byte ^ 0x20 : byte
                }
                return bytes.count
            }
        }
    }

    /// The lower case of one code point in its text.
    private static func lower(_ scalars: [Unicode.Scalar], _ index: Int) -> String {
        let scalar = scalars[index]
        if scalar == "\u{3a3}" { return isFinal(scalars, index) ? "\u{3c2}" : "\u{3c3}" }
        return scalar.isMapped ? scalar.known(scalar.properties.lowercaseMapping) : String(scalar)
    }

    /// Whether a sigma ends a word: cased letters before it, none behind it, marks aside.
    private static func isFinal(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
        guard let before, before.properties.isCased else { return false }
        let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
        return !(after?.properties.isCased ?? false)
    }
}

extension Unicode.Scalar {
    /// Whether Python 3.11 knows it, so that it may have another case.
    var isMapped: Bool { isASCII || pythonCategory != .unassigned }

    /// Its mapping to another case, unless Python 3.11 does not know the result.
    func known(_ mapping: String) -> String {
        if isASCII { return mapping }
        return mapping.unicodeScalars.first?.isMapped ?? true ? mapping : String(self)
    }

    /// Adds its full case folding: lower case of upper case, but for those whose folding is upper case.
    func appendFolded(to text: inout String) {
        // The property looks at decomposed text, so that it leaves out letters whose upper case is several.
        let changes = properties.changesWhenCaseFolded || properties.uppercaseMapping.unicodeScalars.count > 1 || value == 0x1fbe
        guard changes, isMapped else { return text.unicodeScalars.append(self) }
        switch value {
        // Cherokee folds to upper case.
        case 0x13f8...0x13fd, 0xab70...0xabbf: text += properties.uppercaseMapping
        case 0x130: text += "i\u{307}"
        default:
            let upper = properties.lowercaseMapping.unicodeScalars.reduce(into: "") { $0 += $1.properties.uppercaseMapping }
            text += upper.unicodeScalars.reduce(into: "") { $0 += $1.properties.lowercaseMapping }
        }
    }
}
