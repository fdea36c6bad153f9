extension VariableTable {
    init(_ variables: KeyValuePairs<String, any TemplateValueConvertible>) {
        self.init(capacity: variables.count)
        for (name, value) in variables { set(name, to: value.templateValue.value) }
    }

    init(_ variables: [String: any TemplateValueConvertible]) {
        self.init(capacity: variables.count)
        for (name, value) in variables { set(name, to: value.templateValue.value) }
    }

    init(_ variables: [(String, TemplateValue)]) {
        self.init(capacity: variables.count)
        for (name, value) in variables { set(name, to: value.value) }
    }

    /// The members of a value that encodes as an object.
    init(encoding variables: some Encodable) throws {
        self.init()
        guard case .dict(let members) = try TemplateValue(encoding: variables).value else {
            throw TemplateError(.type, "the variables of a template must encode as an object with names")
        }
        for (key, value) in members.pairs { set(try key.text(RenderState()), to: value) }
    }
}
