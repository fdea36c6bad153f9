import FlaskTemplates

extension TemplateEnvironment {
    /// The environment of an application: its folder, Flask's globals, and what the application adds.
    ///
    /// Reference: flask/app.py, Flask.create_jinja_environment.
    static func ofApplication(_ setup: TemplateSetup, _ app: Flask) -> TemplateEnvironment {
        let config = app.config
        var options = setup.options
        options.reloads = config.templatesAutoReload ?? config.debug
        options.explainsErrors = options.explainsErrors && (config.debug || config.testing)
        let loader = ApplicationTemplateLoader(
            folder: setup.folder, folders: setup.folders, blueprints: setup.blueprints, embedded: setup.embedded,
            prefersDisk: options.reloads,
            explanations: config.explainTemplateLoading ? app.logger : nil,
            givesHints: config.debug || config.testing)
        let environment = TemplateEnvironment(loader: loader, options: options)
        environment.global("request", RequestObject())
        environment.global("g", GlobalsObject())
        environment.global("config", ConfigObject())
        environment.global("session", SessionTemplateObject())
        environment.function("url_for") { arguments, named in
            try TemplateLinks.url(arguments, named).templateValue
        }
        environment.function("get_flashed_messages") { try TemplateFlashes.messages($0, $1) }
        for addition in setup.additions { addition(environment) }
        return environment
    }
}
