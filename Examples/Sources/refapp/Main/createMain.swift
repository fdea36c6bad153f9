import Flask

/// The main application.
func createMain() -> Flask {
    let app = Flask.reference()
    app.secretKey = Reference.key
    app.config["REF_COLOR"] = "green"
    app.config["REF_SIZE"] = 3
    addConverters(to: app)
    addRoutes(to: app)
    addMethods(to: app)
    addLinks(to: app)
    addInputs(to: app)
    addOutputs(to: app)
    addFiles(to: app)
    addTemplates(to: app)
    addSessions(to: app)
    addHooks(to: app)
    addAsynchronousViews(to: app)
    addClassBasedViews(to: app)
    addBlueprints(to: app)
    return app
}
