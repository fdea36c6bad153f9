import FlaskHTTP

/// What views, hooks and error handlers are registered on: an application or a blueprint.
///
/// Reference: flask/sansio/scaffold.py, Scaffold.
public protocol Scaffold: AnyObject, Sendable {
    /// Takes what is registered.
    var registrar: Registrar { get }
}

extension Scaffold {
    /// Registers a function that runs before each request, in the order of registration; of a blueprint before the requests
    /// to its views, after the functions of the application and of the blueprints around it.
    ///
    /// Throw, for example by `try abort(401)`, to answer the request without calling the view.
    /// Reference: flask/sansio/scaffold.py, Scaffold.before_request.
    public var beforeRequest: BeforeRequestRegistration { BeforeRequestRegistration(registrar: registrar) }

    /// Registers a function that gets each response; the last one registered runs first, those of the innermost blueprint
    /// before all others.
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.after_request.
    public var afterRequest: AfterRequestRegistration { AfterRequestRegistration(registrar: registrar) }

    /// Registers a function that runs when a request is over, whatever became of it.
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.teardown_request.
    public var teardownRequest: TeardownRegistration { TeardownRegistration(registrar: registrar) }

    /// Registers a handler for a status code or a type of error; that of a blueprint counts for its views.
    ///
    /// Handlers for codes come before those for types, and among each those of the innermost blueprint first.
    /// Reference: flask/sansio/scaffold.py, Scaffold.errorhandler.
    public var errorHandler: ErrorHandlerRegistration { ErrorHandlerRegistration(registrar: registrar) }

    /// Registers a function that adds variables to templates; what `renderTemplate` is given counts more.
    ///
    /// ```swift
    /// app.contextProcessor { ["path": request.path] }
    /// ```
    ///
    /// That of a blueprint counts where its views render. Reference: flask/sansio/scaffold.py, Scaffold.context_processor.
    public var contextProcessor: ContextProcessorRegistration { ContextProcessorRegistration(registrar: registrar) }

    /// Registers a function that sees and changes the values of a URL, before the before functions run.
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.url_value_preprocessor.
    public var urlValuePreprocessor: URLValuePreprocessorRegistration {
        URLValuePreprocessorRegistration(registrar: registrar)
    }

    /// Registers a function that adds values to URLs that are built; that of a blueprint to those of its views.
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.url_defaults.
    public var urlDefaults: URLDefaultsRegistration { URLDefaultsRegistration(registrar: registrar) }
}

extension Flask: Scaffold {
    /// Registers on the application.
    public var registrar: Registrar { Registrar(.application(self)) }

    /// Registers a function that runs when a context is over, that of a request or one made by `appContext`.
    ///
    /// Reference: flask/app.py, Flask.teardown_appcontext.
    public var teardownAppContext: TeardownRegistration { TeardownRegistration(registrar: registrar, isForContexts: true) }

    /// Adds a filter to the application's templates: `{{ title|cut(20) }}`.
    ///
    /// ```swift
    /// app.templateFilter("cut") { (text: String, length: Int?) in String(text.prefix(length ?? 10)) }
    /// ```
    ///
    /// Reference: flask/sansio/app.py, App.template_filter.
    public var templateFilter: TemplateFilterRegistration { TemplateFilterRegistration(registrar: registrar) }

    /// Adds a test to the application's templates: `{% if number is sevenfold %}`.
    ///
    /// Reference: flask/sansio/app.py, App.template_test.
    public var templateTest: TemplateTestRegistration { TemplateTestRegistration(registrar: registrar) }

    /// Adds a function to the application's templates: `{{ dashed("a", 3) }}`.
    ///
    /// Reference: flask/sansio/app.py, App.template_global.
    public var templateGlobal: TemplateGlobalRegistration { TemplateGlobalRegistration(registrar: registrar) }
}
