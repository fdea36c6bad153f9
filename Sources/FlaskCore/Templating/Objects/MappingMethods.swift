import FlaskTemplates

/// The methods of mappings that templates call.
struct MappingMethods: LiveTemplateValue {
    private let function: @Sendable ([TemplateValue], [(name: String, value: TemplateValue)]) throws -> TemplateValue

    var templateText: String? { "<bound method>" }

    func templateMember(_ name: String) -> TemplateValue? { nil }

    func templateCall(_ arguments: [TemplateValue], named: [(name: String, value: TemplateValue)]) throws -> TemplateValue? {
        try function(arguments, named)
    }

    /// `get(key, default=None)`.
    static func get(_ value: @escaping @Sendable (String) -> TemplateValue?) -> TemplateValue {
        MappingMethods { arguments, named in
            guard let key = arguments.first else { throw TemplateError(.type, "get() takes a key") }
            let fallback = arguments.count > 1 ? arguments[1] : named.first { $0.name == "default" }?.value
            return key.string.flatMap(value) ?? fallback ?? .none
        }.templateValue
    }

    /// `getlist(key)`.
    static func list(_ values: @escaping @Sendable (String) -> [TemplateValue]) -> TemplateValue {
        MappingMethods { arguments, _ in
            guard let key = arguments.first else { throw TemplateError(.type, "getlist() takes a key") }
            return .list(key.string.map(values) ?? [])
        }.templateValue
    }

    /// `to_dict(flat=True)`.
    static func dictionary(_ value: @escaping @Sendable (_ isFlat: Bool) throws -> TemplateValue) -> TemplateValue {
        MappingMethods { arguments, named in
            let flat = arguments.first ?? named.first { $0.name == "flat" }?.value
            return try value(flat.map { try $0.isTrue() } ?? true)
        }.templateValue
    }

    /// A method without arguments.
    static func all(_ value: @escaping @Sendable () -> TemplateValue) -> TemplateValue {
        MappingMethods { _, _ in value() }.templateValue
    }
}
