import FlaskRouting

/// What the converter of a rule's variable gives.
public enum VariableKind: Sendable, Hashable, CaseIterable {
    /// Text: `string`, `path`, `any` and variables without a converter.
    case text
    /// A UUID: `uuid`.
    case identifier
    /// An integer: `int`.
    case integer
    /// A number with a point: `float`.
    case number
    /// Whatever a converter of the application's own makes.
    case custom

    /// The kind that a converter gives.
    init(_ converter: (any Converter)?) {
        self =
            switch converter {
            case is StringConverter, is PathConverter, is AnyConverter, is RegexConverter: .text
            case is UUIDConverter: .identifier
            case is IntegerConverter: .integer
            case is FloatConverter: .number
            default: .custom
            }
    }

    /// The Swift type that a view takes such a value as.
    var swiftType: String {
        switch self {
        case .text, .identifier: "String"
        case .integer: "Int"
        case .number: "Double"
        case .custom: "RouteValue"
        }
    }
}
