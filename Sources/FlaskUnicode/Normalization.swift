/// The compatibility normal forms of Unicode, as Python 3.11 computes them.
///
/// The tables are Unicode 14.0; nameprep wants the decompositions of Unicode 3.2 instead.
/// Reference: Unicode Standard Annex #15.
package enum Normalization {
    /// Whose decompositions count.
    package enum Version { case current, unicode32 }

    /// Decomposes and orders: the form NFKD.
    ///
    /// - Parameters:
    ///   - scalars: the text.
    ///   - version: whose decompositions count.
    /// - Returns: the decomposed text.
    package static func decomposed(_ scalars: some Sequence<Unicode.Scalar>, _ version: Version = .current) -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        for scalar in scalars {
            if scalar.value < 0xA0 {
                output.append(scalar)
            } else if Hangul.syllables.contains(scalar.value) {
                output.append(contentsOf: Hangul.decomposed(scalar))
            } else if let mapped = mapping(scalar, version) {
                output.append(contentsOf: mapped)
            } else {
                output.append(scalar)
            }
        }
        orderMarks(&output)
        return output
    }

    /// Decomposes and composes: the form NFKC.
    ///
    /// - Parameters:
    ///   - scalars: the text.
    ///   - version: whose decompositions count.
    /// - Returns: the composed text.
    package static func composed(_ scalars: some Sequence<Unicode.Scalar>, _ version: Version = .current) -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        var starter: Int?
        var lastClass: UInt8 = 0
        for scalar in decomposed(scalars, version) {
            let markClass = combiningClass(scalar)
            if let place = starter, place == output.count - 1 || (lastClass != 0 && lastClass < markClass),
                let whole = composition(output[place], scalar)
            {
                output[place] = whole
                continue
            }
            if markClass == 0 { starter = output.count }
            lastClass = markClass
            output.append(scalar)
        }
        return output
    }

    private static let decompositions = ScalarMap(UnicodeTables.decompositions)
    private static let oldDecompositions = ScalarMap(UnicodeTables.oldDecompositions)
    private static let compositions: [UInt64: Unicode.Scalar] = {
        let entries = ScalarMap(UnicodeTables.compositions).entries
        return Dictionary(
            entries.map { entry in
                (pairKey(entry.mapped[entry.mapped.startIndex], entry.mapped[entry.mapped.endIndex - 1]), entry.scalar)
            },
            uniquingKeysWith: { first, _ in first })
    }()

    private static func mapping(_ scalar: Unicode.Scalar, _ version: Version) -> ArraySlice<Unicode.Scalar>? {
        if version == .unicode32 {
            if decompositions.isMarked(scalar) { return nil }
            if let old = oldDecompositions[scalar] { return old }
        }
        return decompositions[scalar]
    }

    private static func composition(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        Hangul.composed(first, second) ?? compositions[pairKey(first, second)]
    }

    private static func pairKey(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
        UInt64(first.value) << 32 | UInt64(second.value)
    }

    private static func combiningClass(_ scalar: Unicode.Scalar) -> UInt8 {
        scalar.value < 0x300 ? 0 : scalar.properties.canonicalCombiningClass.rawValue
    }

    /// Puts runs of marks into canonical order; marks of one class keep theirs.
    private static func orderMarks(_ scalars: inout [Unicode.Scalar]) {
        var start = 0
        while start < scalars.count {
            guard combiningClass(scalars[start]) != 0 else {
                start += 1
                continue
            }
            var end = start + 1
            while end < scalars.count, combiningClass(scalars[end]) != 0 { end += 1 }
            if end - start > 1 {
                let run = scalars[start..<end].enumerated().map { (combiningClass($1), $0, $1) }
                scalars.replaceSubrange(start..<end, with: run.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2))
            }
            start = end
        }
    }
}

/// The syllables of Korean, which are composed by arithmetic (Unicode Standard, section 3.12).
private enum Hangul {
    static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3
    private static let leading: UInt32 = 0x1100, vowel: UInt32 = 0x1161, trailing: UInt32 = 0x11A7

    package static func decomposed(_ syllable: Unicode.Scalar) -> [Unicode.Scalar] {
        let index = syllable.value - syllables.lowerBound
        let parts = [leading + index / 588, vowel + index % 588 / 28, trailing + index % 28]
        return (index % 28 == 0 ? parts.dropLast() : parts[...]).compactMap(Unicode.Scalar.init)
    }

    package static func composed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        if (leading..<leading + 19).contains(first.value), (vowel..<vowel + 21).contains(second.value) {
            return Unicode.Scalar(syllables.lowerBound + ((first.value - leading) * 21 + second.value - vowel) * 28)
        }
        guard syllables.contains(first.value), (first.value - syllables.lowerBound) % 28 == 0,
            (trailing + 1..<trailing + 28).contains(second.value)
        else { return nil }
        return Unicode.Scalar(first.value + second.value - trailing)
    }
}
