public import FlaskHTTP

/// A view that is a type: its instances keep what their methods share, and its conformance what belongs to every view of it.
///
/// ```swift
/// struct Greeting: View {
///     let word: String
///     func dispatchRequest(name: String) -> String { "\(word) \(name)" }
///     static var handlers: ViewHandlers<Greeting> { handle(by: dispatchRequest) }
/// }
/// app.addURLRule("/greet/<name>", view: Greeting.asView("greet") { Greeting(word: "Hi") })
/// ```
///
/// Any method of the type can answer: it takes the rule's variables in order and injected values, may suspend or throw, and
/// returns whatever a closure given to `app.route` may return. Structs and final classes conform; an instance that is made
/// for each request need not be `Sendable`, so a class may keep there what belongs to the request.
/// Reference: flask/views.py, View.
public protocol View: SendableMetatype {
    /// The methods of the type that answer requests, one `handle` a line.
    @ViewHandlersBuilder<Self> static var handlers: ViewHandlers<Self> { get }

    /// The methods that rules of the view answer unless they say otherwise; those of ``handlers`` if this is not declared,
    /// and `GET` where these name none.
    static var methods: [HTTPMethod]? { get }

    /// What is put around the view, the first one innermost.
    static var decorators: [ViewDecorator] { get }

    /// Whether the framework answers `OPTIONS`; unless declared, it does where no handler of the view does.
    static var answersOptions: Bool? { get }
}

extension View {
    /// The methods that ``handlers`` name.
    public static var methods: [HTTPMethod]? { handlers.methods }

    /// None.
    public static var decorators: [ViewDecorator] { [] }

    /// Left to the application: `PROVIDE_AUTOMATIC_OPTIONS`, and whether a handler answers `OPTIONS`.
    public static var answersOptions: Bool? { nil }
}

/// A view with a function for each request method.
///
/// ```swift
/// struct ItemAPI: MethodView {
///     let store: ItemStore
///     func get(id: Int?) throws -> Response { … }
///     func post(item: JSON<NewItem>) async throws -> (Item, Int) { … }
///     func delete(id: Int) throws -> (String, Int) { … }
///
///     static var handlers: ViewHandlers<ItemAPI> {
///         handle(.get, by: get)
///         handle(.post, by: post)
///         handle(.delete, by: delete)
///     }
/// }
/// let items = ItemAPI.asView("items", ItemAPI(store: store))
/// app.addURLRule("/items/", view: items, methods: [.get, .post])
/// app.addURLRule("/items/<int:id>", view: items, methods: [.get, .delete])
/// ```
///
/// `HEAD` is answered by the handler of `GET` unless it has its own; a method that has no handler is answered 405.
/// Reference: flask/views.py, MethodView.
public protocol MethodView: View {}
