/// A tag of the application's own, such as `{% cache 'sidebar', 300 %}…{% endcache %}`.
///
/// Arguments are expressions as in a call: with commas, names (`key='x'`), `*` and `**`. The body of a tag with an end tag is
/// rendered when, and as often as, the tag's closure asks for it, and sees the variables around it.
///
/// Reference: jinja2/ext.py, `Extension`; jinja2/nodes.py, `CallBlock`.
public struct TemplateTag: Sendable {
    /// The name that opens it.
    public let name: String
    /// The name that ends its body; `nil` for a tag without one.
    public let endName: String?
    let function: NativeFunction

    /// A tag.
    ///
    /// What the closure gives is written as `{{ … }}` writes it: escaped where templates escape, unless it is Markup, as
    /// ``Call/body()`` is there.
    ///
    /// - Parameters:
    ///   - name: the name that opens it.
    ///   - endName: the name that ends its body; `nil` for a tag without one.
    ///   - render: gives what to write where the tag stands.
    public init(
        _ name: String, endedBy endName: String? = nil,
        _ render: @escaping @Sendable (borrowing Call) throws -> any TemplateValueConvertible
    ) {
        self.name = name
        self.endName = endName
        let hasBody = endName != nil
        function = { arguments, state in
            let value = try render(Call(arguments, state, hasBody: hasBody)).templateValue.value
            if state.autoescape { return .safe(try value.escaped(state)) }
            // What a block gives is written as it is, and has to be a text.
            return hasBody ? .string(try value.text(state)) : value
        }
    }
}

extension TemplateTag {
    /// A tag while it is rendered.
    public struct Call: ~Copyable {
        /// The arguments without names.
        public let arguments: [TemplateValue]
        /// The arguments with names, in their order.
        public let named: [(name: String, value: TemplateValue)]
        private let caller: Value?
        private let state: RenderState

        init(_ arguments: borrowing Arguments, _ state: RenderState, hasBody: Bool) {
            var positional: [TemplateValue] = [], named: [(name: String, value: TemplateValue)] = []
            for place in 0..<arguments.positionalCount { positional.append(TemplateValue(arguments[place])) }
            for (place, name) in arguments.names.enumerated() {
                named.append((name, TemplateValue(arguments[arguments.positionalCount + place])))
            }
            let body = hasBody ? named.lastIndex { $0.name == "caller" } : nil
            caller = body.map { named.remove(at: $0).value.value }
            self.arguments = positional
            self.named = named
            self.state = state
        }

        /// Renders the body.
        ///
        /// - Returns: its text: Markup where templates escape; an empty text for a tag without a body.
        /// - Throws: what rendering it throws.
        public func body() throws -> TemplateValue {
            guard let caller else { return "" }
            return TemplateValue(try state.call(caller, []))
        }

        /// A variable that the template was given, or that it set at its top.
        ///
        /// - Parameter name: its name.
        /// - Returns: its value; `nil` if there is none.
        public func variable(_ name: String) -> TemplateValue? { state.resolve(name).map { TemplateValue($0) } }
    }
}

extension TemplateEnvironment {
    /// Adds a tag of the application's own.
    ///
    /// - Parameter tag: the tag; its names are no names of tags that there are.
    public func tag(_ tag: TemplateTag) {
        let names = [tag.name] + (tag.endName.map { [$0] } ?? [])
        for name in names { precondition(Keyword.allowsTag(name), "'\(name)' cannot be the name of a tag") }
        configure("tag '\(tag.name)'") { setup in
            setup.tags.removeAll { $0.name == tag.name }
            setup.tags.append(tag)
            setup.extensions.tags = setup.tags.map { SyntaxExtensions.Tag(name: $0.name, end: $0.endName) }
        }
    }
}
