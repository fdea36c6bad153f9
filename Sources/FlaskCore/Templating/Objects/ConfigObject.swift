import FlaskTemplates

/// `config` in templates: the configuration's keys, with durations in seconds.
struct ConfigObject: LiveTemplateValue {
    private static var current: Config? { Context.current?.app.config }

    var templateCount: Int? { Self.current?.keys.count ?? 0 }

    func templateElement(_ index: Int) -> TemplateValue {
        guard let keys = Self.current?.keys, keys.indices.contains(index) else { return .none }
        return keys[index].templateValue
    }

    func templateMember(_ name: String) -> TemplateValue? {
        guard let config = Self.current else { return nil }
        if let value = Self.value(name, config) { return value }
        switch name {
        case "get": return MappingMethods.get { Self.value($0, config) }
        case "keys": return MappingMethods.all { config.keys.templateValue }
        case "values": return MappingMethods.all { .list(config.keys.map { Self.value($0, config) ?? .none }) }
        case "items":
            return MappingMethods.all {
                .list(config.keys.map { .tuple([$0.templateValue, Self.value($0, config) ?? .none]) })
            }
        default: return nil
        }
    }

    private static func value(_ key: String, _ config: Config) -> TemplateValue? {
        switch key {
        case "SECRET_KEY": config.secretKey.map(text) ?? TemplateValue.none
        case "SECRET_KEY_FALLBACKS" where !config.secretKeyFallbacks.isEmpty: .list(config.secretKeyFallbacks.map(text))
        default: config[key].map { SessionValue($0).templateValue }
        }
    }

    /// Keys of bytes are bytes, as in Python.
    private static func text(_ key: SecretKey) -> TemplateValue {
        String(validating: key.bytes, as: UTF8.self)?.templateValue ?? .bytes(key.bytes)
    }
}
