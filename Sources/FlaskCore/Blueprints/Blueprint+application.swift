/// What a blueprint registers for all requests of the application that it is registered on; once, however often it is.
extension Blueprint {
    /// Registers a function that runs before each request of the application.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.before_app_request.
    public var beforeAppRequest: BeforeRequestRegistration { BeforeRequestRegistration(registrar: applicationRegistrar) }

    /// Registers a function that gets each response of the application.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.after_app_request.
    public var afterAppRequest: AfterRequestRegistration { AfterRequestRegistration(registrar: applicationRegistrar) }

    /// Registers a function that runs when a request of the application is over.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.teardown_app_request.
    public var teardownAppRequest: TeardownRegistration { TeardownRegistration(registrar: applicationRegistrar) }

    /// Registers an error handler for all views of the application.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.app_errorhandler.
    public var appErrorHandler: ErrorHandlerRegistration { ErrorHandlerRegistration(registrar: applicationRegistrar) }

    /// Registers a function that adds variables to all templates of the application.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.app_context_processor.
    public var appContextProcessor: ContextProcessorRegistration {
        ContextProcessorRegistration(registrar: applicationRegistrar)
    }

    /// Registers a function that sees and changes the values of every URL.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.app_url_value_preprocessor.
    public var appURLValuePreprocessor: URLValuePreprocessorRegistration {
        URLValuePreprocessorRegistration(registrar: applicationRegistrar)
    }

    /// Registers a function that adds values to every URL that is built.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.app_url_defaults.
    public var appURLDefaults: URLDefaultsRegistration { URLDefaultsRegistration(registrar: applicationRegistrar) }

    /// Adds a filter to the application's templates.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.app_template_filter.
    public var appTemplateFilter: TemplateFilterRegistration { TemplateFilterRegistration(registrar: applicationRegistrar) }

    /// Adds a test to the application's templates.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.app_template_test.
    public var appTemplateTest: TemplateTestRegistration { TemplateTestRegistration(registrar: applicationRegistrar) }

    /// Adds a function to the application's templates.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.app_template_global.
    public var appTemplateGlobal: TemplateGlobalRegistration { TemplateGlobalRegistration(registrar: applicationRegistrar) }

    private var applicationRegistrar: Registrar { Registrar(.applicationOf(self)) }
}
