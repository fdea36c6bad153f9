extension Unicode.Scalar {
    /// The category as Python 3.11 knows it: characters that came after Unicode 14 are unassigned there.
    var pythonCategory: Unicode.GeneralCategory {
        if let age = properties.age, age.major > 14 { return .unassigned }
        return properties.generalCategory
    }

    /// Whether `repr` shows it as it is (`str.isprintable`).
    var isPrintable: Bool {
        if isASCII { return value >= 0x20 && value < 0x7f }
        switch pythonCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
            return false
        default: return true
        }
    }

    /// Whether it is whitespace for Python (`str.isspace`).
    var isSpace: Bool {
        switch value {
        case 0x09...0x0d, 0x1c...0x20, 0x85, 0xa0: true
        case 0..<0x80: false
        case 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: true
        default: false
        }
    }

    /// Whether it is a letter (`str.isalpha`).
    var isLetter: Bool {
        if isASCII { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7a }
        switch pythonCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    /// Its value as a decimal digit.
    var decimalDigit: Int? {
        if isASCII { return value >= 0x30 && value <= 0x39 ? Int(value) - 0x30 : nil }
        guard pythonCategory == .decimalNumber, let number = properties.numericValue else { return nil }
        return Int(number)
    }

    /// Whether it is a digit, superscripts included (`str.isdigit`).
    var isDigit: Bool {
        if isASCII { return value >= 0x30 && value <= 0x39 }
        guard pythonCategory != .unassigned else { return false }
        switch properties.numericType {
        case .decimal, .digit: return true
        default: return false
        }
    }

    /// Whether it stands for a number (`str.isnumeric`).
    var isNumeric: Bool {
        if isASCII { return value >= 0x30 && value <= 0x39 }
        return pythonCategory != .unassigned && properties.numericType != nil
    }

    /// Whether it has upper case (`str.isupper`).
    var isUpper: Bool {
        if isASCII { return value >= 0x41 && value <= 0x5a }
        return pythonCategory != .unassigned && properties.isUppercase
    }

    /// Whether it has lower case (`str.islower`).
    var isLower: Bool {
        if isASCII { return value >= 0x61 && value <= 0x7a }
        return pythonCategory != .unassigned && properties.isLowercase
    }

    /// Whether it has title case.
    var isTitle: Bool { !isASCII && pythonCategory == .titlecaseLetter }

    /// Whether it has a case of any kind.
    var isCasedLetter: Bool { isUpper || isLower || isTitle }
}
