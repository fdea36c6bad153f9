/// Internationalised host names as they were defined in 2003, the way Python's `idna` codec has them.
///
/// Reference: encodings/idna.py; RFC 3490, RFC 3491.
package enum IDNA {
    /// Why a host name has no other form.
    package struct Failure: Error {
        /// What is wrong, for a message.
        package let reason: String
    }

    /// The ASCII form of a host name.
    ///
    /// - Parameter name: labels with dots between them; a final dot may stand.
    /// - Returns: the name with its non-ASCII labels in Punycode.
    /// - Throws: ``Failure`` for a label that is empty, too long, or holds what nameprep prohibits.
    package static func encode(_ name: String) throws(Failure) -> String {
        if name.isEmpty { return "" }
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return try checkedASCII(name) }
        let isDot: (Unicode.Scalar) -> Bool = { ".\u{3002}\u{FF0E}\u{FF61}".unicodeScalars.contains($0) }
        var labels = name.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isDot).map(Array.init)
        let hasFinalDot = labels.last?.isEmpty == true
        if hasFinalDot { labels.removeLast() }
        var encoded: [UInt8] = []
        for label in labels {
            if !encoded.isEmpty { encoded.append(UInt8(ascii: ".")) }
            encoded += try encodedLabel(label)
        }
        if hasFinalDot { encoded.append(UInt8(ascii: ".")) }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// The Unicode form of an ASCII host name.
    ///
    /// - Parameter name: labels with dots between them.
    /// - Returns: the name with its Punycode labels decoded.
    /// - Throws: ``Failure`` for a label in Punycode that is broken or not the one form of its text.
    package static func decode(_ name: String) throws(Failure) -> String {
        let bytes = Array(name.utf8)
        var labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.contains(where: { $0.starts(with: acePrefix) }) else { return name }
        if labels.last?.isEmpty == true { labels.removeLast() }
        var decoded = String.UnicodeScalarView()
        for (index, label) in labels.enumerated() {
            if index > 0 { decoded.append(".") }
            decoded.append(contentsOf: try decodedLabel(label))
        }
        if bytes.last == UInt8(ascii: ".") { decoded.append(".") }
        return String(decoded)
    }

    private static let acePrefix = Array("xn--".utf8)

    private static func checkedASCII(_ name: String) throws(Failure) -> String {
        let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.dropLast().allSatisfy({ !$0.isEmpty }), labels.allSatisfy({ $0.count < 64 }) else {
            throw Failure(reason: "a label is empty or longer than 63 characters")
        }
        return name
    }

    private static func encodedLabel(_ label: [Unicode.Scalar]) throws(Failure) -> [UInt8] {
        let prepared = label.allSatisfy(\.isASCII) ? label : try Nameprep.prepare(label)
        let fits = Failure(reason: "a label is empty or longer than 63 characters")
        guard 1..<64 ~= prepared.count else { throw fits }
        if prepared.allSatisfy(\.isASCII) { return prepared.map { UInt8(truncatingIfNeeded: $0.value) } }
        guard !prepared.starts(with: acePrefix.map { Unicode.Scalar($0) }) else {
            throw Failure(reason: "a label with other than ASCII characters begins with \"xn--\"")
        }
        guard let code = Punycode.encode(prepared), acePrefix.count + code.count < 64 else { throw fits }
        return acePrefix + code
    }

    private static func decodedLabel(_ label: ArraySlice<UInt8>) throws(Failure) -> [Unicode.Scalar] {
        guard label.starts(with: acePrefix) else { return label.map { Unicode.Scalar($0) } }
        let broken = Failure(reason: "\"\(String(decoding: label.prefix(64), as: UTF8.self))\" is not valid Punycode")
        // A longer label cannot be the form of any text, so that the quadratic decoder need not see it.
        guard label.count < 64, let decoded = Punycode.decode(label.dropFirst(acePrefix.count)) else { throw broken }
        let again = try encodedLabel(decoded)
        guard again.count == label.count, zip(again, label).allSatisfy({ $0 == lowercased($1) }) else { throw broken }
        return decoded
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

/// Prepares a label for comparison (RFC 3491).
enum Nameprep {
    private static let mapping = ScalarMap(UnicodeTables.nameprepMapping)
    private static let prohibited = ScalarSet(UnicodeTables.nameprepProhibited)
    private static let rightToLeft = ScalarSet(UnicodeTables.rightToLeft)
    private static let leftToRight = ScalarSet(UnicodeTables.leftToRight)

    /// Folds case, normalises and checks a label.
    ///
    /// - Parameter label: the label.
    /// - Returns: the prepared label.
    /// - Throws: ``IDNA/Failure`` if it holds prohibited characters or mixes directions.
    static func prepare(_ label: [Unicode.Scalar]) throws(IDNA.Failure) -> [Unicode.Scalar] {
        let mapped = label.flatMap { mapping[$0] ?? [$0] }
        let prepared = Normalization.composed(mapped, .unicode32)
        if let scalar = prepared.first(where: prohibited.contains) {
            throw IDNA.Failure(reason: "U+\(String(scalar.value, radix: 16, uppercase: true)) is not allowed in host names")
        }
        guard prepared.contains(where: rightToLeft.contains) else { return prepared }
        guard let first = prepared.first, let last = prepared.last, rightToLeft.contains(first), rightToLeft.contains(last),
            !prepared.contains(where: leftToRight.contains)
        else { throw IDNA.Failure(reason: "a label mixes writing directions") }
        return prepared
    }
}
