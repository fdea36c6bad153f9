/// One node of a template's syntax tree: 28 trivial bytes in one array, so that parsing allocates no node by itself.
///
/// `a`, `b`, `c` mean what ``NodeKind`` says: the index of another node (-1: none), a symbol, or a part of the tree's bytes.
struct Node {
    var kind: NodeKind
    /// The operator, or flags of the statement.
    var detail: UInt8 = 0
    var a: Int32 = -1
    var b: Int32 = -1
    var c: Int32 = -1
    /// The next sibling in a list of statements, arguments, items; -1 at the end.
    var next: Int32 = -1
    /// Where it begins in the source, in bytes.
    var position: Int32
}

/// What a node is.
///
/// "text" is an offset (`a`) and a length (`b`) in `SyntaxTree.bytes`; "list" is the first of its siblings.
enum NodeKind: UInt8 {
    // Literals
    /// `a` the low, `b` the high 32 bits.
    case integer
    /// An integer beyond 64 bits: its decimal digits as text.
    case bigInteger
    /// The bits of a Double: `a` low, `b` high.
    case float
    /// A string after its escapes: text.
    case string
    /// `a` 0 or 1.
    case boolean
    case none
    /// `a` list of items.
    case tuple, list
    /// `a` list of pairs.
    case dictionary
    /// `a` key, `b` value.
    case pair

    // Expressions
    /// `a` symbol.
    case name
    /// `object.name`: `a` object, `b` symbol.
    case attribute
    /// `object[index]`: `a` object, `b` index expression (which may be a slice).
    case item
    /// `a`, `b`, `c`: start, stop, step.
    case slice
    /// `a` callee, `b` list of arguments.
    case call
    /// `name=value` among arguments: `a` symbol, `b` value.
    case keywordArgument
    /// `*value` and `**value` among arguments: `a` value.
    case spreadArgument, spreadKeywords
    /// `a` operand (-1: the body of a filter block), `b` list of arguments, `c` symbol (may hold dots).
    case filter
    /// `a` operand, `b` list of arguments, `c` symbol.
    case test
    /// `a` operand.
    case not, negate, plus
    /// `a`, `b` operands; `detail` a ``BinaryOperator``.
    case binary
    /// `a` list of operands.
    case concat
    /// `a` first operand, `b` list of comparisons.
    case compare
    /// `a` operand; `detail` a ``ComparisonOperator``.
    case comparison
    /// `then if test else otherwise`: `a` test, `b` then, `c` otherwise or -1.
    case conditional
    /// `a` operand: Markup if autoescape is on (the i18n extension makes it).
    case markSafeIfAutoescape
    /// The function behind a tag of the application's own, as the callee of a ``call``: `a` index of the tag.
    case extensionTag

    // Statements
    /// Template data: text.
    case text
    /// `a` expression.
    case output
    /// `a` target, `b` iterable, `c` a ``loopParts``; `detail` 1: recursive.
    case forLoop
    /// `a` body list, `b` else list, `c` filter expression.
    case loopParts
    /// `a` condition, `b` body list, `c` else list (an elif is one ``ifElse`` in it).
    case ifElse
    /// `a` symbol, `b` a ``signature``, `c` body list.
    case macro
    /// `a` list of parameters.
    case signature
    /// `a` symbol, `b` default expression.
    case parameter
    /// `a` a ``call``, `b` a ``signature``, `c` body list.
    case callBlock
    /// `a` filter chain whose innermost operand is -1, `b` body list.
    case filterBlock
    /// `a` target, `b` value.
    case set
    /// `a` target, `b` filter chain or -1, `c` body list.
    case setBlock
    /// `a` list of ``withBinding``, `b` body list.
    case with
    /// `a` target, `b` value.
    case withBinding
    /// `a` symbol, `b` body list; `detail` 1: scoped, 2: required.
    case block
    /// `a` expression.
    case extends
    /// `a` expression; `detail` 1: ignore missing, 2: with context.
    case include
    /// `a` expression, `b` symbol; `detail` 2: with context.
    case importAs
    /// `a` expression, `b` list of ``importName``; `detail` 2: with context.
    case importFrom
    /// `a` symbol, `b` symbol of the alias.
    case importName
    /// `a` expression, `b` body list.
    case autoescape
    /// `a` expression (the do extension).
    case expressionStatement
    case breakLoop, continueLoop
    /// The debug extension's output.
    case debug
    /// A target `namespace.name`: `a` symbol, `b` symbol.
    case namespaceTarget
}

/// The operators of ``NodeKind/binary``.
enum BinaryOperator: UInt8 { case add, subtract, multiply, divide, floorDivide, modulo, power, and, or }

/// The operators of ``NodeKind/comparison``.
enum ComparisonOperator: UInt8 {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, contained, notContained

    /// Whether one of the first six holds between two integers, without a jump: three bits each say whether it holds for
    /// smaller, equal and greater left sides.
    @inline(__always)
    static func holds(_ kind: UInt8, _ left: Int, _ right: Int) -> Bool {
        let answers: UInt32 = 0b110_100_011_001_101_010
        let order = (left >= right ? 1 : 0) &+ (left > right ? 1 : 0)
        return answers &>> UInt32(truncatingIfNeeded: Int(kind) &* 3 &+ order) & 1 != 0
    }
}
