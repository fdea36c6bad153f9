/// The methods that only Markup has.
enum MarkupMethods {
    static func method(_ name: MethodName) -> Method? {
        switch name {
        case .escape:
            { _, arguments, state throws in
                try arguments.expect("escape", exactly: 1)
                return .safe(try arguments[0].escaped(state))
            }
        case .unescape:
            { receiver, arguments, _ throws in
                try arguments.expect("unescape", exactly: 0)
                return .string(HTMLEntities.unescape(StringMethods.text(receiver)))
            }
        case .striptags:
            { receiver, arguments, _ throws in
                try arguments.expect("striptags", exactly: 0)
                return .string(HTMLTags.strip(StringMethods.text(receiver)))
            }
        default: nil
        }
    }
}
