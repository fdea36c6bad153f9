extension StringMethods {
    static func testing(_ name: MethodName) -> Method? {
        switch name {
        case .isalnum:
            { receiver, arguments, _ throws in
                try all(receiver, arguments) { $0.isLetter || $0.isDigit || $0.isNumeric || $0.decimalDigit != nil }
            }
        case .isalpha: { receiver, arguments, _ throws in try all(receiver, arguments) { $0.isLetter } }
        case .isascii:
            { receiver, arguments, _ throws in
                try arguments.expect("isascii", exactly: 0)
                return .bool(text(receiver).hasOnlyASCII)
            }
        case .isdecimal: { receiver, arguments, _ throws in try all(receiver, arguments) { $0.decimalDigit != nil } }
        case .isdigit: { receiver, arguments, _ throws in try all(receiver, arguments) { $0.isDigit } }
        case .isnumeric: { receiver, arguments, _ throws in try all(receiver, arguments) { $0.isNumeric } }
        case .isspace: { receiver, arguments, _ throws in try all(receiver, arguments) { $0.isSpace } }
        case .isprintable:
            { receiver, arguments, _ throws in
                try .bool(text(receiver).isEmpty || all(receiver, arguments) { $0.isPrintable }.isTrue())
            }
        case .isidentifier:
            { receiver, arguments, _ throws in
                try arguments.expect("isidentifier", exactly: 0)
                return .bool(text(receiver).isPythonIdentifier)
            }
        case .islower:
            { receiver, arguments, _ throws in
                try cased(receiver, arguments) { $0.isLower ? true : $0.isUpper || $0.isTitle ? false : nil }
            }
        case .isupper:
            { receiver, arguments, _ throws in
                try cased(receiver, arguments) { $0.isUpper ? true : $0.isLower || $0.isTitle ? false : nil }
            }
        case .istitle:
            { receiver, arguments, _ throws in
                try arguments.expect("istitle", exactly: 0)
                return .bool(text(receiver).isPythonTitle)
            }
        default: nil
        }
    }

    /// Whether there are code points, and all of them pass.
    private static func all(
        _ receiver: Value, _ arguments: borrowing Arguments, _ test: (Unicode.Scalar) -> Bool
    ) throws -> Value {
        try arguments.expect("the method", exactly: 0)
        let scalars = text(receiver).unicodeScalars
        return .bool(!scalars.isEmpty && scalars.allSatisfy(test))
    }

    /// Whether there are letters with a case, and all of these pass; others are `nil` for the test.
    private static func cased(
        _ receiver: Value, _ arguments: borrowing Arguments, _ test: (Unicode.Scalar) -> Bool?
    ) throws -> Value {
        try arguments.expect("the method", exactly: 0)
        var found = false
        for scalar in text(receiver).unicodeScalars {
            guard let passes = test(scalar) else { continue }
            if !passes { return .bool(false) }
            found = true
        }
        return .bool(found)
    }
}

extension String {
    /// Whether it is a name of Python.
    var isPythonIdentifier: Bool {
        guard let first = unicodeScalars.first else { return false }
        guard first == "_" || (first.properties.isXIDStart && first.isMapped) else { return false }
        return unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue && $0.isMapped }
    }

    /// Whether upper case stands at the start of words only, and there is some.
    var isPythonTitle: Bool {
        var (found, isInWord) = (false, false)
        for scalar in unicodeScalars {
            if scalar.isUpper || scalar.isTitle {
                if isInWord { return false }
                (isInWord, found) = (true, true)
            } else if scalar.isLower {
                if !isInWord { return false }
                found = true
            } else {
                isInWord = false
            }
        }
        return found
    }
}
