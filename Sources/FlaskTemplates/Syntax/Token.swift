/// What the lexer finds in a template.
enum TokenKind: UInt8 {
    case data, blockBegin, blockEnd, variableBegin, variableEnd, endOfTemplate
    case name, string, integer, float
    case add, assign, colon, comma, divide, dot, equal, floorDivide, greater, greaterOrEqual, leftBrace, leftBracket
    case leftParenthesis, less, lessOrEqual, modulo, multiply, notEqual, pipe, power, rightBrace, rightBracket
    case rightParenthesis, semicolon, subtract, tilde

    /// How messages name it.
    var description: String {
        switch self {
        case .data: "template data / text"
        case .blockBegin: "begin of statement block"
        case .blockEnd: "end of statement block"
        case .variableBegin: "begin of print statement"
        case .variableEnd: "end of print statement"
        case .endOfTemplate: "end of template"
        case .name: "name"
        case .string: "string"
        case .integer: "integer"
        case .float: "float"
        default: operatorText
        }
    }

    /// The text of an operator.
    private var operatorText: String {
        switch self {
        case .add: "+"
        case .assign: "="
        case .colon: ":"
        case .comma: ","
        case .divide: "/"
        case .dot: "."
        case .equal: "=="
        case .floorDivide: "//"
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .leftBrace: "{"
        case .leftBracket: "["
        case .leftParenthesis: "("
        case .less: "<"
        case .lessOrEqual: "<="
        case .modulo: "%"
        case .multiply: "*"
        case .notEqual: "!="
        case .pipe: "|"
        case .power: "**"
        case .rightBrace: "}"
        case .rightBracket: "]"
        case .rightParenthesis: ")"
        case .semicolon: ";"
        case .subtract: "-"
        case .tilde: "~"
        default: ""
        }
    }
}

/// One piece of a template.
struct Token {
    var kind: TokenKind
    /// Where it stands in the source; of template data only what is left after stripping.
    var start: Int32
    var end: Int32
    /// The symbol of a name.
    var symbol: Int32 = -1
}
