extension Markup: ExpressibleByStringInterpolation {
    /// HTML that stands in the program.
    public init(stringLiteral value: String) { string = value }

    /// HTML that stands in the program, with escaped values in it.
    public init(stringInterpolation: StringInterpolation) { string = stringInterpolation.output }

    /// Collects the parts of a literal: its text as it is, values escaped.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var output = ""

        /// An empty text with room for a literal.
        public init(literalCapacity: Int, interpolationCount: Int) {
            output.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        /// HTML of the literal.
        public mutating func appendLiteral(_ literal: String) { output += literal }

        /// A text, escaped.
        public mutating func appendInterpolation(_ text: String) { output += HTMLText.escape(text) }

        /// A text, escaped.
        public mutating func appendInterpolation(_ text: Substring) { output += HTMLText.escape(String(text)) }

        /// The HTML form of a value.
        public mutating func appendInterpolation(_ value: some HTMLConvertible) { output += value.html }

        /// A number or another simple value, escaped.
        public mutating func appendInterpolation(_ value: some LosslessStringConvertible) {
            output += HTMLText.escape(value.description)
        }
    }
}
