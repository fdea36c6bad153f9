import Synchronization

/// What is remembered of a client from one request to the next: Flask's `session`.
///
/// ```swift
/// session["username"] = "ann"
/// if let name: String = session["username"] { … }
/// session.pop("username")
/// ```
///
/// A change of a value marks the session as modified, and it is saved when the response is made. What lies inside a value is
/// changed by setting the value anew. Thread-safe; each read and write is atomic.
/// Reference: flask/sessions.py, SessionMixin and SecureCookieSession.
public final class Session: Sendable {
    struct State: Sendable {
        var values: SessionObject
        var isModified = false
        var isAccessed = false
        /// Why the session cannot be used, until somebody was told.
        var failure: FlaskError?
    }

    let state: Mutex<State>
    /// Whether the session only stands in for one, and is never saved.
    let isNull: Bool
    /// Whether the client brought no session that counts.
    public let isNew: Bool
    /// What a store on the server knows the session by; `nil` for sessions that are kept in the cookie, and for new ones.
    public let identifier: String?

    /// Makes a session; for implementations of ``SessionInterface``.
    ///
    /// - Parameters:
    ///   - values: what it holds.
    ///   - isNew: whether the client brought none.
    ///   - identifier: what the store knows it by.
    public init(_ values: SessionObject = SessionObject(), isNew: Bool = false, identifier: String? = nil) {
        state = Mutex(State(values: values))
        isNull = false
        self.isNew = isNew
        self.identifier = identifier
    }

    /// Makes the stand-in where there can be no session.
    ///
    /// - Parameter failure: what is said at once when the response is made; otherwise only changes fail.
    init(nullBecause failure: FlaskError?) {
        state = Mutex(State(values: SessionObject(), failure: failure))
        isNull = true
        isNew = true
        identifier = nil
    }

    /// Changes the values.
    ///
    /// - Parameter change: changes them, and says whether it did.
    /// - Returns: what `change` gives as its result.
    func change<Result>(_ change: (inout SessionObject) -> (result: Result, isModified: Bool)) -> Result {
        state.withLock { state in
            guard !isNull else {
                // A subscript cannot throw, so the request fails when its response is made.
                state.failure = .sessionUnavailable
                var values = state.values
                return change(&values).result
            }
            let (result, isModified) = change(&state.values)
            if isModified { state.isModified = true }
            return result
        }
    }

    /// Takes note that the application looked at the session.
    func markAccessed() { state.withLock { $0.isAccessed = true } }

    /// What is to be told of a session that cannot be used, once.
    func takeFailure() -> FlaskError? { state.withLock { $0.failure.take() } }
}

extension Session {
    /// Whether it is saved; set it after changing something that lies inside a value and is not seen.
    public var isModified: Bool {
        get { state.withLock { $0.isModified } }
        set { state.withLock { $0.isModified = newValue } }
    }

    /// Whether the application looked at it during this request; then caches are told that the response depends on the cookie.
    public var isAccessed: Bool { state.withLock { $0.isAccessed } }

    /// Whether it outlives the browser: for as long as `PERMANENT_SESSION_LIFETIME` says.
    public var isPermanent: Bool {
        get { self["_permanent"] ?? false }
        set { self["_permanent"] = newValue }
    }

    /// Everything that it holds.
    public var values: SessionObject { state.withLock { $0.values } }
}

extension FlaskError {
    /// What the session comes to where nothing could wait for it.
    static var sessionNotOpened: FlaskError {
        FlaskError(
            .sessionUnavailable,
            """
            The session was not opened: the application's sessions have to be waited for (`asyncSessionInterface`), and this \
            code runs in a context that was made without `await`. Make it with `await app.testRequestContext(…) { … }`, or use \
            `client.withSession { … }` in a test.
            """)
    }

    /// What a change of a session comes to where there is no secret key.
    static var sessionUnavailable: FlaskError {
        FlaskError(
            .sessionUnavailable,
            """
            The session is unavailable because no secret key was set. Set `app.secretKey` to something unique and secret, \
            such as 32 random bytes, before the first request.
            """)
    }
}
