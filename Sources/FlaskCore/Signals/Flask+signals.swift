import FlaskTemplates

extension Flask {
    /// Renders a template between its two signals.
    func announcing<Text>(
        _ template: Template, _ variables: [String: any TemplateValueConvertible], _ render: () throws -> Text
    ) rethrows -> Text {
        beforeRenderTemplate.send(TemplateEvent(app: self, template: template, variables: variables), from: self)
        let text = try render()
        templateRendered.send(TemplateEvent(app: self, template: template, variables: variables), from: self)
        return text
    }

    /// Renders a template whose values are asynchronous between its two signals.
    func announcing<Text>(
        _ template: Template, _ variables: [String: any TemplateValueConvertible], _ render: () async throws -> Text
    ) async rethrows -> Text {
        beforeRenderTemplate.send(TemplateEvent(app: self, template: template, variables: variables), from: self)
        let text = try await render()
        templateRendered.send(TemplateEvent(app: self, template: template, variables: variables), from: self)
        return text
    }
}

extension Context {
    /// Tells that the context begins.
    func announceStart() { appContextPushed.send(ContextEvent(app: app), from: app) }

    /// Tells that the teardown functions of the request were called.
    func announceRequestEnd(_ error: (any Error)?) {
        guard request != nil else { return }
        requestTearingDown.send(TeardownEvent(app: app, exception: error), from: app)
    }

    /// Tells that all teardown functions were called.
    func announceEnd(_ error: (any Error)?) {
        appContextTearingDown.send(TeardownEvent(app: app, exception: error), from: app)
        appContextPopped.send(ContextEvent(app: app), from: app)
    }
}
