#if DEBUG
    /// A piece of HTML.
    ///
    /// Text that is interpolated is escaped, other pieces go in as they are; so nothing that a client sent becomes markup.
    package struct HTML: Sendable, ExpressibleByStringInterpolation {
        /// The markup.
        package private(set) var text: String

        /// Takes markup that is written in the source of the program.
        package init(stringLiteral value: String) { text = value }

        package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

        /// Takes markup that was escaped already.
        init(markup: String) { text = markup }

        /// Makes HTML of text: the five characters that mean something are replaced.
        package init(escaping text: some StringProtocol) {
            var output = ""
            output.reserveCapacity(text.utf8.count + 16)
            for scalar in text.unicodeScalars {
                switch scalar {
                case "&": output += "&amp;"
                case "<": output += "&lt;"
                case ">": output += "&gt;"
                case "\"": output += "&#34;"
                case "'": output += "&#39;"
                case "\0": output += "\u{FFFD}"
                default: output.unicodeScalars.append(scalar)
                }
            }
            self.text = output
        }

        /// Puts pieces together.
        init(joining pieces: [HTML]) { text = pieces.map(\.text).joined() }

        package static let empty = HTML(markup: "")

        package static func += (left: inout HTML, right: HTML) { left.text += right.text }

        package static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.text + right.text) }

        /// Collects the pieces of a literal.
        package struct Interpolation: StringInterpolationProtocol {
            var text = ""

            package init(literalCapacity: Int, interpolationCount: Int) {
                text.reserveCapacity(literalCapacity + interpolationCount * 16)
            }

            package mutating func appendLiteral(_ literal: String) { text += literal }

            package mutating func appendInterpolation(_ value: some StringProtocol) { text += HTML(escaping: value).text }

            package mutating func appendInterpolation(_ value: Int) { text += String(value) }

            package mutating func appendInterpolation(_ piece: HTML) { text += piece.text }

            package mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }
        }
    }
#endif
