/// How text looks in a terminal: `[.green, .bold]`.
public struct TextStyle: OptionSet, Sendable {
    /// The bits of the styles.
    public let rawValue: UInt32

    /// Makes a style of its bits.
    ///
    /// - Parameter rawValue: the bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Bold letters.
    public static let bold = TextStyle(rawValue: 1 << 0)
    /// Faint letters.
    public static let dim = TextStyle(rawValue: 1 << 1)
    /// Slanted letters.
    public static let italic = TextStyle(rawValue: 1 << 2)
    /// Underlined letters.
    public static let underline = TextStyle(rawValue: 1 << 3)
    /// Foreground and background exchanged.
    public static let reversed = TextStyle(rawValue: 1 << 4)
    /// Black letters.
    public static let black = TextStyle(rawValue: 1 << 8)
    /// Red letters.
    public static let red = TextStyle(rawValue: 1 << 9)
    /// Green letters.
    public static let green = TextStyle(rawValue: 1 << 10)
    /// Yellow letters.
    public static let yellow = TextStyle(rawValue: 1 << 11)
    /// Blue letters.
    public static let blue = TextStyle(rawValue: 1 << 12)
    /// Magenta letters.
    public static let magenta = TextStyle(rawValue: 1 << 13)
    /// Cyan letters.
    public static let cyan = TextStyle(rawValue: 1 << 14)
    /// White letters.
    public static let white = TextStyle(rawValue: 1 << 15)

    /// The text with the codes that make a terminal show it in this style.
    func applied(to text: String) -> String { isEmpty ? text : "\u{1B}[\(codes)m\(text)\u{1B}[0m" }

    /// A text without its codes.
    static func removed(from text: String) -> String {
        guard text.utf8.contains(0x1B) else { return text }
        var result = "", rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\u{1B}", rest.first == "[" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            rest = rest.dropFirst().drop { !("@"..."~").contains($0) }.dropFirst()
        }
        return result
    }

    /// The codes, as in `32;1`. https://www.ecma-international.org/publications-and-standards/standards/ecma-48/
    private var codes: String {
        let table: [(TextStyle, Int)] = [
            (.black, 30), (.red, 31), (.green, 32), (.yellow, 33), (.blue, 34), (.magenta, 35), (.cyan, 36), (.white, 37),
            (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reversed, 7),
        ]
        return table.filter { contains($0.0) }.map { "\($0.1)" }.joined(separator: ";")
    }
}
