/// Texts that read as Python writes them.
enum PythonText {
    /// A text in quotation marks, as `repr` has it: single ones, unless it holds those and no double ones.
    static func quoted(_ text: String) -> String {
        let mark: Unicode.Scalar = text.utf8.contains(0x27) && !text.utf8.contains(0x22) ? "\"" : "'"
        var output = String.UnicodeScalarView([mark])
        for scalar in text.unicodeScalars {
            switch scalar {
            case mark, "\\": output.append(contentsOf: ["\\", scalar])
            case "\n": output.append(contentsOf: "\\n".unicodeScalars)
            case "\r": output.append(contentsOf: "\\r".unicodeScalars)
            case "\t": output.append(contentsOf: "\\t".unicodeScalars)
            default:
                output.append(contentsOf: isPrintable(scalar) ? String(scalar).unicodeScalars : escape(scalar).unicodeScalars)
            }
        }
        output.append(mark)
        return String(output)
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
        // Python 3.11 knows Unicode 14; what came later is unassigned to it.
        guard let age = scalar.properties.age, age.major <= 14 else { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
            false
        default: true
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        return "\\\(letter)\(String(repeating: "0", count: width - digits.count))\(digits)"
    }
}
