import FlaskTemplates

/// `config` in templates: the configuration's keys.
struct ConfigObject: LiveTemplateValue {
    private static let keys =
        [
            "APPLICATION_ROOT", "DEBUG", "EXPLAIN_TEMPLATE_LOADING", "MAX_CONTENT_LENGTH", "PREFERRED_URL_SCHEME",
            "PROPAGATE_EXCEPTIONS", "PROVIDE_AUTOMATIC_OPTIONS", "SERVER_NAME", "TEMPLATES_AUTO_RELOAD", "TESTING",
            "TRAP_BAD_REQUEST_ERRORS", "TRAP_HTTP_EXCEPTIONS", "TRUSTED_HOSTS",
        ] + sessionKeys

    var templateCount: Int? { Self.keys.count }

    func templateElement(_ index: Int) -> TemplateValue { Self.keys[index].templateValue }

    func templateMember(_ name: String) -> TemplateValue? {
        guard let config = Context.current?.app.config else { return nil }
        if name == "get" { return MappingMethods.get { Self.value($0, config) } }
        return Self.value(name, config)
    }

    private static func value(_ key: String, _ config: Config) -> TemplateValue? {
        switch key {
        case "APPLICATION_ROOT": config.applicationRoot.templateValue
        case "DEBUG": config.debug.templateValue
        case "EXPLAIN_TEMPLATE_LOADING": config.explainTemplateLoading.templateValue
        case "MAX_CONTENT_LENGTH": config.maxContentLength.templateValue
        case "PREFERRED_URL_SCHEME": config.preferredURLScheme.templateValue
        case "PROPAGATE_EXCEPTIONS": config.propagateExceptions.templateValue
        case "PROVIDE_AUTOMATIC_OPTIONS": config.provideAutomaticOptions.templateValue
        case "SERVER_NAME": config.serverName.templateValue
        case "TEMPLATES_AUTO_RELOAD": config.templatesAutoReload.templateValue
        case "TESTING": config.testing.templateValue
        case "TRAP_BAD_REQUEST_ERRORS": config.trapBadRequestErrors.templateValue
        case "TRAP_HTTP_EXCEPTIONS": config.trapHTTPExceptions.templateValue
        case "TRUSTED_HOSTS": config.trustedHosts.templateValue
        default: sessionValue(key, config)
        }
    }
}
