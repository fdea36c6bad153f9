/// Host names in ASCII, as they stand in URLs.
enum HostName {
    /// The name with its labels in ASCII (RFC 3490, ToASCII); `nil` if it is no host name.
    ///
    /// Letters are put in lower case, but not normalised further: a name in another form than NFC becomes another name.
    static func ascii(_ name: String) -> String? {
        if name.isEmpty { return "" }
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return hasValidLengths(name) ? name : nil }
        var labels = name.unicodeScalars.split(omittingEmptySubsequences: false) {
            ".\u{3002}\u{FF0E}\u{FF61}".unicodeScalars.contains($0)
        }
        let hasFinalDot = labels.last?.isEmpty == true
        if hasFinalDot { labels.removeLast() }
        var encoded: [String] = []
        for label in labels {
            guard let text = encode(label) else { return nil }
            encoded.append(text)
        }
        return encoded.joined(separator: ".") + (hasFinalDot ? "." : "")
    }

    private static func hasValidLengths(_ name: String) -> Bool {
        let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.dropLast().allSatisfy { (1..<64).contains($0.count) } && (labels.last?.count ?? 0) < 64
    }

    private static func encode(_ label: Substring.UnicodeScalarView) -> String? {
        if label.allSatisfy(\.isASCII) { return (1..<64).contains(label.count) ? String(label) : nil }
        guard let scalars = prepared(label), scalars.count < 64 else { return nil }
        let text = String(String.UnicodeScalarView(scalars))
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return (1..<64).contains(text.utf8.count) ? text : nil }
        guard !text.hasPrefix("xn--"), let encoded = Punycode.encode(scalars), encoded.utf8.count < 60 else { return nil }
        return "xn--" + encoded
    }

    /// The label in lower case, without what is not seen; `nil` if it has characters that no host name has.
    private static func prepared(_ label: Substring.UnicodeScalarView) -> [Unicode.Scalar]? {
        var output: [Unicode.Scalar] = []
        for scalar in label {
            switch scalar.value {
            case 0xAD, 0x34F, 0x1806, 0x180B...0x180D, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: continue
            case 0xDF: output += ["s", "s"]
            case 0x3C2: output.append("\u{3C3}")
            case 0xFF01...0xFF5E:
                output += Unicode.Scalar(scalar.value - 0xFEE0)?.properties.lowercaseMapping.unicodeScalars.map { $0 } ?? []
            default:
                if !scalar.isASCII, isProhibited(scalar) { return nil }
                output += Array(scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return output
    }

    private static func isProhibited(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
        default: (0xFFF9...0xFFFD).contains(scalar.value) || scalar.properties.isNoncharacterCodePoint
        }
    }
}

/// Punycode (RFC 3492).
enum Punycode {
    /// The text in ASCII; `nil` if it is too long for its numbers.
    static func encode(_ scalars: [Unicode.Scalar]) -> String? {
        var output = scalars.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
        let basicCount = output.count
        if basicCount > 0 { output.append(UInt8(ascii: "-")) }
        var handled = basicCount, bias = 72, threshold = 128, delta = 0
        while handled < scalars.count {
            guard let next = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= threshold }).min() else { return nil }
            let (step, overflow) = (next - threshold).multipliedReportingOverflow(by: handled + 1)
            guard !overflow, step < Int.max / 2, delta < Int.max / 4 else { return nil }
            delta += step
            threshold = next
            for scalar in scalars {
                if Int(scalar.value) < threshold { delta += 1 }
                guard Int(scalar.value) == threshold else { continue }
                appendNumber(delta, bias: bias, to: &output)
                bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta += 1
            threshold += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func appendNumber(_ number: Int, bias: Int, to output: inout [UInt8]) {
        var rest = number, base = 36
        while true {
            let digitLimit = base <= bias ? 1 : base >= bias + 26 ? 26 : base - bias
            if rest < digitLimit { break }
            output.append(digit(digitLimit + (rest - digitLimit) % (36 - digitLimit)))
            rest = (rest - digitLimit) / (36 - digitLimit)
            base += 36
        }
        output.append(digit(rest))
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(truncatingIfNeeded: value < 26 ? 0x61 + value : 0x30 + value - 26) }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var bias = 0
        while delta > 455 {
            delta /= 35
            bias += 36
        }
        return bias + 36 * delta / (delta + 38)
    }
}
