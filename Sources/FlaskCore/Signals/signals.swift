/// Sent before a template of the application is rendered.
///
/// Reference: flask/templating.py.
public let beforeRenderTemplate = Signal<TemplateEvent>("before-render-template", isFrameworks: true)

/// Sent when a template of the application was rendered.
///
/// Reference: flask/templating.py.
public let templateRendered = Signal<TemplateEvent>("template-rendered", isFrameworks: true)

/// Sent when a request begins, before anything else of the application is called for it.
///
/// Reference: flask/app.py, Flask.full_dispatch_request.
public let requestStarted = Signal<ContextEvent>("request-started", isFrameworks: true)

/// Sent with the response of a request, after all functions that change it.
///
/// Reference: flask/app.py, Flask.finalize_request.
public let requestFinished = Signal<ResponseEvent>("request-finished", isFrameworks: true)

/// Sent when an error was thrown in a request that nobody handled, before it is logged or leaves the application.
///
/// Reference: flask/app.py, Flask.handle_exception.
public let gotRequestException = Signal<ExceptionEvent>("got-request-exception", isFrameworks: true)

/// Sent when a request is over, after its teardown functions.
///
/// Reference: flask/app.py, Flask.do_teardown_request.
public let requestTearingDown = Signal<TeardownEvent>("request-tearing-down", isFrameworks: true)

/// Sent when a context of any kind is over, after its teardown functions.
///
/// Reference: flask/app.py, Flask.do_teardown_appcontext.
public let appContextTearingDown = Signal<TeardownEvent>("appcontext-tearing-down", isFrameworks: true)

/// Sent when a context of any kind begins.
///
/// Reference: flask/ctx.py, AppContext.push.
public let appContextPushed = Signal<ContextEvent>("appcontext-pushed", isFrameworks: true)

/// Sent when a context of any kind has ended, last of all.
///
/// Reference: flask/ctx.py, AppContext.pop.
public let appContextPopped = Signal<ContextEvent>("appcontext-popped", isFrameworks: true)

/// Sent when a message was flashed.
///
/// Reference: flask/helpers.py, flash.
public let messageFlashed = Signal<FlashEvent>("message-flashed", isFrameworks: true)
