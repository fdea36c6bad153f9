import Flask

/// Words joined by plus signs.
struct ListConverter: Converter {
    func value(from text: String) -> RouteValue? {
        .list(text.split(separator: "+", omittingEmptySubsequences: false).map { .string(String($0)) })
    }

    func text(from value: RouteValue) throws -> String? {
        guard case .list(let items) = value else {
            throw ConversionError(.unexpectedType, "a list is wanted, not \(value)")
        }
        return items.map(\.pathText).joined(separator: "+")
    }
}

/// Even numbers.
struct EvenConverter: Converter {
    let pattern = "\\d+"

    func value(from text: String) -> RouteValue? {
        guard let number = IntegerConverter().value(from: text), let last = number.description.last?.wholeNumberValue,
            last.isMultiple(of: 2)
        else { return nil }
        return number
    }
}

/// Two words with a slash between them.
struct TwoPartsConverter: Converter {
    let pattern = "[a-z]+/[a-z]+"
}

func addConverters(to app: Flask) {
    app.addConverter("list", ListConverter())
    app.addConverter("even", EvenConverter())
    app.addConverter("two", TwoPartsConverter())
}
