/// What went wrong with a template: in its syntax, while it was looked up, or while it rendered.
///
/// Reference: jinja2/exceptions.py; Python's own errors that template code meets (`TypeError` and its kin) are kinds of their own.
public struct TemplateError: Error, Sendable {
    /// The kinds of errors.
    public enum Kind: Sendable, Hashable {
        /// The text is no template.
        case syntax
        /// The template uses a filter, a test or a name that the environment does not have.
        case assertion
        /// There is no template of that name.
        case notFound
        /// There is none of several templates.
        case noneFound
        /// An undefined value was used in a way that it does not allow.
        case undefined
        /// The sandbox refused an operation.
        case security
        /// A filter was called with arguments that make no sense.
        case filterArgument
        /// Any other failure of the engine while rendering.
        case runtime
        /// An operation that its operands' types do not have.
        case type
        /// An operand of the right type with a wrong value.
        case value
        /// A key that a mapping does not have.
        case key
        /// An index that a sequence does not have.
        case index
        /// An attribute that an object does not have.
        case attribute
        /// A division by zero.
        case zeroDivision
        /// A number that is too large.
        case overflow
        /// Templates, macros or values that are nested too deeply.
        case recursion
        /// Something that cannot be done as things are, such as walking a dictionary that changes: Python's `RuntimeError`.
        case state
        /// A condition that Python's library asserts.
        case failedAssertion
        /// Swift code that the template called threw.
        case foreign
    }

    /// Where in a template it happened.
    public struct Location: Sendable, Hashable {
        /// The name of the template; `nil` for one that was made from a string.
        public var template: String?
        /// The line, counted from 1.
        public var line: Int
        /// What of the line is at fault: Unicode scalars, counted from 0; `nil` where only the line is known.
        public var columns: Range<Int>? { marks?.columns }
        /// The part of `columns` that did it, such as the operator between its operands; `nil` where all of it did.
        public var focus: Range<Int>? { marks?.focus }
        private var marks: Marks?

        // Errors are passed through every frame of the parser, which a large value would make much larger.
        private final class Marks: Sendable {
            let columns: Range<Int>
            let focus: Range<Int>?

            init(columns: Range<Int>, focus: Range<Int>?) { (self.columns, self.focus) = (columns, focus) }
        }

        /// A place in a template.
        public init(template: String?, line: Int, columns: Range<Int>? = nil, focus: Range<Int>? = nil) {
            self.template = template
            self.line = line
            marks = columns.map { Marks(columns: $0, focus: focus) }
        }

        /// Whether two places are the same, to the column.
        public static func == (left: Location, right: Location) -> Bool {
            left.template == right.template && left.line == right.line && left.columns == right.columns
                && left.focus == right.focus
        }

        /// Adds what makes the place to a hash.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(template)
            hasher.combine(line)
            hasher.combine(columns)
            hasher.combine(focus)
        }
    }

    /// What kind of error it is.
    public var kind: Kind
    /// What happened, with which value, and what to do.
    public var message: String
    /// Where it happened; `nil` while that is not known.
    public var location: Location?

    /// The calls that led there, the innermost first: templates, blocks, macros.
    public var frames: [Frame] {
        get { details?.content.frames ?? [] }
        set { change { $0.frames = newValue } }
    }
    /// What Swift code that the template called threw.
    public var underlying: (any Error)? {
        get { details?.content.underlying }
        set { change { $0.underlying = newValue } }
    }
    /// Where in the source it happened, in bytes, as long as the columns are not known.
    var offset: Int32? {
        get { details?.content.offset }
        set { change { $0.offset = newValue } }
    }
    /// The variable that there is not, as long as nobody looked for the nearest one.
    var missingVariable: String? {
        get { details?.content.missingVariable }
        set { change { $0.missingVariable = newValue } }
    }
    private var details: Details?

    /// What most errors do not have; apart, so that passing an error on takes little of the stack.
    private struct Content: Sendable {
        var frames: [Frame] = []
        var underlying: (any Error)?
        var offset: Int32?
        var missingVariable: String?
    }

    private final class Details: Sendable {
        let content: Content
        init(_ content: Content) { self.content = content }
    }

    private mutating func change(_ body: (inout Content) -> Void) {
        var content = details?.content ?? Content()
        body(&content)
        details = Details(content)
    }

    /// A call in progress when an error happened.
    public struct Frame: Sendable, Hashable {
        /// What was called, such as `template` or `macro 'input'`.
        public var name: String
        /// Where it was at that moment.
        public var location: Location

        /// A call.
        public init(_ name: String, at location: Location) {
            self.name = name
            self.location = location
        }
    }

    /// An error.
    public init(_ kind: Kind, _ message: String, at location: Location? = nil) {
        self.kind = kind
        self.message = message
        self.location = location
    }
}
