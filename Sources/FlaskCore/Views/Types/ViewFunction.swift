public import FlaskHTTP

/// A view made of a type, with the name that `urlFor` knows it by: what ``View/asView(_:_:)`` gives to `addURLRule`.
///
/// One may be given several rules, and be registered on blueprints as well.
/// Reference: flask/views.py, View.as_view.
public final class ViewFunction: Sendable {
    /// A method of the type, ready to be called.
    struct Handler: Sendable {
        let methods: [String]
        let parameters: [ViewParameter]
        let function: RequestFunction
    }

    /// The endpoint's name, unless a rule gives another.
    public let name: String
    /// The methods that its rules answer unless they say otherwise; `nil` for `GET`.
    public let methods: [HTTPMethod]?
    /// Whether the framework answers `OPTIONS`; `nil` if that is left to the application.
    let answersOptions: Bool?
    /// The name of the type, for messages.
    let type: String
    let handlers: [Handler]

    init<Instance: View>(_ name: String, _ make: @escaping @Sendable () throws -> Instance) {
        self.name = name
        methods = Instance.methods
        answersOptions = Instance.answersOptions
        type = "\(Instance.self)"
        let decorators = Instance.decorators
        handlers = Instance.handlers.all.map { handler in
            let function = decorators.reduce(handler.function(make)) { $1.applied(to: $0) }
            return Handler(methods: handler.methods.map(\.rawValue), parameters: handler.parameters, function: function)
        }
    }

    /// The index of the handler of a request method: its own, for `HEAD` that of `GET`, or the one for all methods.
    func handlerIndex(for method: String) -> Int? {
        handlers.firstIndex { $0.methods.contains(method) }
            ?? (method == "HEAD" ? handlers.firstIndex { $0.methods.contains("GET") } : nil)
            ?? handlers.firstIndex(where: \.methods.isEmpty)
    }
}

extension ViewHandler {
    /// The function that makes an instance and calls its method.
    fileprivate func function(_ make: @escaping @Sendable () throws -> Instance) -> RequestFunction {
        switch call {
        case .synchronous(let call): .synchronous { context, _ in try call(try make(), context) }
        case .asynchronous(let call): .asynchronous { context, _ in try await call(try make(), context) }
        }
    }
}

extension View {
    /// Makes a view of the type, with an instance of its own for each request.
    ///
    /// - Parameters:
    ///   - name: the endpoint's name.
    ///   - make: makes an instance, with the arguments that its initialiser takes; throws to answer the request.
    /// - Returns: the view, for `addURLRule`.
    public static func asView(_ name: String, _ make: @escaping @Sendable () throws -> Self) -> ViewFunction {
        ViewFunction(name, make)
    }
}

extension View where Self: Sendable {
    /// Makes a view of one instance, which serves all requests: the counterpart of `init_every_request = False`.
    ///
    /// - Parameters:
    ///   - name: the endpoint's name.
    ///   - instance: the instance.
    /// - Returns: the view, for `addURLRule`.
    public static func asView(_ name: String, _ instance: Self) -> ViewFunction {
        ViewFunction(name) { instance }
    }
}
