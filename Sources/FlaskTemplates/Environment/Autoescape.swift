/// Which templates escape what they write.
public struct Autoescape: Sendable {
    let decide: @Sendable (_ name: String?) -> Bool

    /// A rule by the name of the template, which is `nil` for templates made from strings.
    ///
    /// - Parameter decide: whether a template escapes.
    public init(_ decide: @escaping @Sendable (_ name: String?) -> Bool) { self.decide = decide }

    /// All templates escape.
    public static let on = Autoescape { _ in true }
    /// No template escapes, as Jinja2 has it by default.
    public static let off = Autoescape { _ in false }

    /// A rule by the ending of the name.
    ///
    /// Reference: jinja2/utils.py, `select_autoescape`.
    ///
    /// - Parameters:
    ///   - enabled: endings that escape.
    ///   - disabled: endings that do not.
    ///   - forString: what holds for templates made from strings.
    ///   - otherwise: what holds for other endings.
    /// - Returns: the rule.
    public static func select(
        enabled: [String] = ["html", "htm", "xml"], disabled: [String] = [], forString: Bool = true, otherwise: Bool = false
    ) -> Autoescape {
        func suffixes(_ endings: [String]) -> [[UInt8]] {
            endings.map { ending in
                let lowered = Array(ending.lowercased().utf8)
                return [UInt8(ascii: ".")] + lowered.drop { $0 == UInt8(ascii: ".") }
            }
        }
        let (on, off) = (suffixes(enabled), suffixes(disabled))
        return Autoescape { name in
            guard let name else { return forString }
            let bytes = Array(name.lowercased().utf8)
            if on.contains(where: { bytes.suffix($0.count).elementsEqual($0) }) { return true }
            if off.contains(where: { bytes.suffix($0.count).elementsEqual($0) }) { return false }
            return otherwise
        }
    }
}
