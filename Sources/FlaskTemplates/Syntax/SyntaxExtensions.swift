/// The tags that templates may use besides those that every template has.
///
/// Reference: jinja2/ext.py.
package struct SyntaxExtensions: Sendable {
    /// How `trans` turns into calls.
    package struct Translation: Sendable {
        /// Whether the functions format and escape by themselves.
        var isNewStyle = false
        /// Whether messages are trimmed unless they say otherwise.
        var isTrimmed = false

        package init(isNewStyle: Bool = false, isTrimmed: Bool = false) {
            self.isNewStyle = isNewStyle
            self.isTrimmed = isTrimmed
        }
    }

    /// A tag of the application's own.
    package struct Tag: Sendable {
        let name: String
        /// What ends its body; `nil` for a tag without one.
        let end: String?

        package init(name: String, end: String?) {
            self.name = name
            self.end = end
        }
    }

    /// `do`.
    package var hasDo = false
    /// `break` and `continue`.
    package var hasLoopControls = false
    /// `debug`.
    package var hasDebug = false
    /// `trans`, if it is enabled.
    package var translation: Translation?
    package var tags: [Tag] = []

    package init() {}
}
