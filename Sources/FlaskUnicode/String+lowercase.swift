extension String {
    /// The text in lower case, with the final form of sigma at the ends of words.
    ///
    /// Python's `str.lower` has it so, the standard library's `lowercased()` has not. Reference: Unicode Standard,
    /// table 3-17.
    package func lowercasedWithFinalSigma() -> String {
        guard unicodeScalars.contains("\u{3A3}") else { return lowercased() }
        let scalars = Array(unicodeScalars)
        let afterCased = Self.nextToCased(scalars)
        let beforeCased = Array(Self.nextToCased(scalars.reversed()).reversed())
        var output = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\u{3A3}" {
                output.append(afterCased[index] && !beforeCased[index] ? "\u{3C2}" : "\u{3C3}")
            } else {
                output.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(output)
    }

    /// For every scalar, whether the nearest one before it that case does not ignore is cased.
    private static func nextToCased(_ scalars: [Unicode.Scalar]) -> [Bool] {
        var isCased = false
        return scalars.map { scalar in
            defer { if !scalar.properties.isCaseIgnorable { isCased = scalar.properties.isCased } }
            return isCased
        }
    }
}
