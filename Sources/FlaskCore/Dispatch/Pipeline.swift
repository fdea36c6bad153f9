import FlaskHTTP
import Synchronization

/// The way of one request through hooks, view, error handlers and teardown, in Flask's order.
///
/// The pipeline only decides what is called next; a driver calls it and reports the outcome. So the same order holds
/// for functions that return at once and for functions that suspend, and a request whose functions all return at
/// once needs no task. Reference: flask/app.py, Flask.wsgi_app and Flask.full_dispatch_request.
struct Pipeline {
    /// What a driver has to do.
    enum Step {
        case call(RequestFunction, RequestFunction.Subject)
        case finish(Result<Response, any Error>)
    }

    private enum Stage {
        /// Only where sessions have to be waited for.
        case openSession
        case before(Int)
        case view
        case errorHandler
        case afterThisRequest(Response, Int)
        case after(Response, Int)
        case saveSession(Response)
        case serverErrorHandler
        case teardown(Result<Response, any Error>, Int)
    }

    let dispatcher: Dispatcher
    private let context: Context
    /// What is called around the view: that of its rule, or that of all views where no rule matched.
    private let surroundings: FrozenSurroundings
    private var stage = Stage.before(0)
    /// The error that ended the request, for teardown functions.
    private var failure: (any Error)?
    /// Whether the response stands for an unhandled error, so that a failing after function is only logged.
    private var answersFailure = false
    /// What is called next when it is not a registered function of the current stage's list.
    private var handler: (function: RequestFunction, error: any Error)?

    init(dispatcher: Dispatcher, context: Context) {
        self.dispatcher = dispatcher
        self.context = context
        surroundings = context.routing.match?.entry.surroundings ?? dispatcher.surroundings
        if dispatcher.sessions.suspends { stage = .openSession }
    }

    /// Goes on behind a view that was called already.
    init(dispatcher: Dispatcher, context: Context, afterView outcome: Result<Response?, any Error>) {
        self.init(dispatcher: dispatcher, context: context)
        stage = .view
        resume(with: outcome)
    }

    /// Says what comes next.
    mutating func next() -> Step {
        while true {
            if let step = stepOfStage() { return step }
        }
    }

    /// Whether the function to call is the view.
    var isAtView: Bool { if case .view = stage { true } else { false } }

    /// Takes the outcome of the function that was called last.
    ///
    /// A response with a header that must not be sent counts as thrown by the function that made it.
    mutating func resume(with outcome: Result<Response?, any Error>) {
        if case .success(let response?) = outcome, let refusal = response.headers.refusal {
            take(.failure(refusal))
        } else {
            take(outcome)
        }
    }

    private mutating func take(_ outcome: Result<Response?, any Error>) {
        switch (stage, outcome) {
        case (.openSession, .success): stage = .before(0)
        case (.openSession, .failure(let error)): handleServerError(error)
        case (.before(let index), .success(nil)): stage = .before(index + 1)
        case (.before, .success(let response?)), (.view, .success(let response?)), (.errorHandler, .success(let response?)),
            (.serverErrorHandler, .success(let response?)):
            finalize(response)
        case (.before, .failure(let error)), (.view, .failure(let error)): handleUserError(error)
        case (.afterThisRequest(let old, let index), .success(let new)): stage = .afterThisRequest(new ?? old, index + 1)
        case (.after(let old, let index), .success(let new)): stage = .after(new ?? old, index - 1)
        case (.saveSession(let old), .success(let new)): finish(new ?? old)
        case (.afterThisRequest(let response, _), .failure(let error)), (.after(let response, _), .failure(let error)),
            (.saveSession(let response), .failure(let error)):
            afterFunctionFailed(error, response)
        case (.errorHandler, .failure(let error)): handleServerError(error)
        case (.serverErrorHandler, .failure(let error)): tearDown(.failure(error))
        case (.teardown(let result, let index), _):
            if case .failure(let error) = outcome { dispatcher.logTeardownError(error, context) }
            stage = .teardown(result, index - 1)
        case (.view, .success(nil)), (.errorHandler, .success(nil)), (.serverErrorHandler, .success(nil)):
            finalize(Response(body: .empty))
        }
    }

    /// The step of the current stage, or nil when the stage is over and the next one has been entered.
    private mutating func stepOfStage() -> Step? {
        switch stage {
        case .openSession:
            if SignalCount.isPositive { context.announceStart() }
            return .call(.openingSession, .request)
        case .before(let index):
            if index == 0, SignalCount.isPositive { announceStart() }
            if index < surroundings.hooks.before.count { return .call(surroundings.hooks.before[index], .request) }
            stage = .view
            return nil
        case .view: return viewStep()
        case .errorHandler, .serverErrorHandler:
            guard let handler else { return nil }
            return .call(handler.function, .error(handler.error))
        case .afterThisRequest(let response, let index):
            if let function = context.afterFunction(at: index) { return .call(function, .response(response)) }
            stage = .after(response, surroundings.hooks.after.count - 1)
            return nil
        case .after(let response, let index):
            if index >= 0 { return .call(surroundings.hooks.after[index], .response(response)) }
            stage = .saveSession(response)
            return nil
        case .saveSession(let response):
            if dispatcher.sessions.suspends { return .call(.savingSession, .response(response)) }
            saveSession(response)
            return nil
        case .teardown(let result, let index):
            if SignalCount.isPositive { announceTeardown(index) }
            if index >= 0 { return .call(surroundings.hooks.teardown[index], .end(failure)) }
            return .finish(result)
        }
    }

    private mutating func viewStep() -> Step? {
        switch context.routing {
        case .view(let match):
            return .call(match.entry.function, .request)
        case .automaticOptions(_, let allowed):
            finalize(Response.options(allowing: allowed))
            return nil
        case .failed(let exception), .unread(_, let exception):
            handleUserError(exception)
            return nil
        case .redirect(let response):
            finalize(response)
            return nil
        case .none:
            handleUserError(HTTPException(.notFound))
            return nil
        }
    }

    /// Enters the after functions with a response.
    private mutating func finalize(_ response: Response) { stage = .afterThisRequest(response, 0) }

    /// Saves the session, which is the last thing that changes the response.
    ///
    /// Reference: flask/app.py, Flask.process_response.
    private mutating func saveSession(_ response: Response) {
        guard dispatcher.sessions.hasWork(context) else { return finish(response) }
        var response = response
        do {
            try dispatcher.sessions.save(context, in: &response)
            if let refusal = response.headers.refusal { throw refusal }
            finish(response)
        } catch {
            afterFunctionFailed(error, response)
        }
    }

    private mutating func finish(_ response: Response) {
        requestFinished.send(ResponseEvent(app: context.app, response: response), from: context.app)
        tearDown(.success(response))
    }

    private func announceStart() {
        if !dispatcher.sessions.suspends { context.announceStart() }
        requestStarted.send(ContextEvent(app: context.app), from: context.app)
    }

    /// Tells what is over when the teardown functions from an index on were called: those of the request come first.
    private func announceTeardown(_ index: Int) {
        if index == surroundings.hooks.contextTeardown.count - 1 { context.announceRequestEnd(failure) }
        if index < 0 { context.announceEnd(failure) }
    }

    private mutating func tearDown(_ result: Result<Response, any Error>) {
        if case .failure(let error) = result { dispatcher.failedContexts?.keep(context, of: error) }
        stage = .teardown(result, surroundings.hooks.teardown.count - 1)
    }

    /// Reference: flask/app.py, Flask.handle_user_exception and Flask.handle_http_exception.
    private mutating func handleUserError(_ error: any Error) {
        switch surroundings.errors.resolve(error, context) {
        case .handler(let function, let error):
            handler = (function, error)
            stage = .errorHandler
        case .response(let response):
            if let refusal = response.headers.refusal { handleServerError(refusal) } else { finalize(response) }
        case .unhandled(let error): handleServerError(error)
        }
    }

    /// Reference: flask/app.py, Flask.handle_exception.
    private mutating func handleServerError(_ error: any Error) {
        failure = error
        gotRequestException.send(ExceptionEvent(app: context.app, exception: error), from: context.app)
        if answersFailure || dispatcher.propagatesErrors(context) { return tearDown(.failure(error)) }
        answersFailure = true
        dispatcher.logException(error, context)
        let serverError = HTTPException.internalServerError(original: error)
        if let function = surroundings.errors.handler(forServerError: serverError) {
            handler = (function, serverError)
            stage = .serverErrorHandler
        } else {
            finalize(serverError.response)
        }
    }

    private mutating func afterFunctionFailed(_ error: any Error, _ response: Response) {
        guard answersFailure else { return handleServerError(error) }
        dispatcher.logFinalizingError(error, context)
        tearDown(.success(response))
    }
}
