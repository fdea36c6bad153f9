import Synchronization

/// Tells whoever is connected that something happened, with typed values.
///
/// ```swift
/// let connection = templateRendered.connect { event in print(event.template.name ?? "") }
/// connection.disconnect()
/// ```
///
/// Receivers are called in the order in which they were connected, on the thread that sends, and get the globals of the
/// request. A signal that nobody is connected to costs one read of a number. Thread-safe.
/// Reference: blinker/base.py, Signal.
public final class Signal<Payload: Sendable>: Sendable {
    private struct Receiver: Sendable {
        let identifier: UInt64
        /// The only sender that is listened to; `nil` for any.
        let sender: (any AnyObject & Sendable)?
        let function: @Sendable (Payload) -> Void
    }

    private struct State: Sendable {
        var receivers: [Receiver] = []
        var lastIdentifier: UInt64 = 0
    }

    /// The signal's name, for people.
    public let name: String
    private let state = Mutex(State())
    private let count = Atomic<Int>(0)
    /// Whether the framework sends it while it serves requests.
    private let isFrameworks: Bool

    /// Makes a signal of your own.
    ///
    /// - Parameter name: its name.
    public convenience init(_ name: String) { self.init(name, isFrameworks: false) }

    init(_ name: String, isFrameworks: Bool) {
        self.name = name
        self.isFrameworks = isFrameworks
    }

    /// Whether anybody is connected.
    public var hasReceivers: Bool { count.load(ordering: .acquiring) > 0 }

    /// Connects a function, until it is disconnected.
    ///
    /// - Parameters:
    ///   - sender: the only sender to listen to, such as an application, which is kept alive meanwhile; `nil` for any.
    ///   - receiver: gets what is sent; it must not wait.
    /// - Returns: what disconnects it.
    @discardableResult
    public func connect(
        sender: (any AnyObject & Sendable)? = nil, _ receiver: @escaping @Sendable (Payload) -> Void
    ) -> SignalConnection {
        let identifier = state.withLock { state in
            state.lastIdentifier += 1
            state.receivers.append(Receiver(identifier: state.lastIdentifier, sender: sender, function: receiver))
            return state.lastIdentifier
        }
        count.add(1, ordering: .releasing)
        if isFrameworks { SignalCount.frameworks.add(1, ordering: .releasing) }
        return SignalConnection { [self] in remove(identifier) }
    }

    /// Tells the receivers; the value is only made if there are any.
    ///
    /// - Parameters:
    ///   - payload: what happened.
    ///   - sender: who it happened to; receivers that wait for another sender are left out.
    public func send(_ payload: @autoclosure () -> Payload, from sender: (any AnyObject & Sendable)? = nil) {
        guard hasReceivers else { return }
        let receivers = state.withLock { $0.receivers }.filter { $0.sender == nil || $0.sender === sender }
        guard !receivers.isEmpty else { return }
        let payload = payload()
        for receiver in receivers { receiver.function(payload) }
    }

    private func remove(_ identifier: UInt64) {
        let isRemoved = state.withLock { state in
            guard let index = state.receivers.firstIndex(where: { $0.identifier == identifier }) else { return false }
            state.receivers.remove(at: index)
            return true
        }
        guard isRemoved else { return }
        count.subtract(1, ordering: .releasing)
        if isFrameworks { SignalCount.frameworks.subtract(1, ordering: .releasing) }
    }
}

extension Signal {
    /// Connects a function while some code runs.
    ///
    /// ```swift
    /// let page = try await templateRendered.connected(to: { seen.add($0.template.name ?? "") }, sender: app) {
    ///     try await client.get("/home")
    /// }
    /// ```
    ///
    /// Reference: blinker/base.py, Signal.connected_to.
    ///
    /// - Parameters:
    ///   - receiver: gets what is sent.
    ///   - sender: the only sender to listen to; `nil` for any.
    ///   - body: the code.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    public func connected<Result>(
        to receiver: @escaping @Sendable (Payload) -> Void, sender: (any AnyObject & Sendable)? = nil,
        _ body: () throws -> Result
    ) rethrows -> Result {
        let connection = connect(sender: sender, receiver)
        defer { connection.disconnect() }
        return try body()
    }

    /// Connects a function while some code that suspends runs.
    ///
    /// - Parameters:
    ///   - receiver: gets what is sent.
    ///   - sender: the only sender to listen to; `nil` for any.
    ///   - body: the code.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    public func connected<Result>(
        to receiver: @escaping @Sendable (Payload) -> Void, sender: (any AnyObject & Sendable)? = nil,
        _ body: () async throws -> Result
    ) async rethrows -> Result {
        let connection = connect(sender: sender, receiver)
        defer { connection.disconnect() }
        return try await body()
    }
}

/// A function that is connected to a signal.
///
/// It stays connected when this value is dropped.
public struct SignalConnection: Sendable {
    private let end: @Sendable () -> Void

    init(_ end: @escaping @Sendable () -> Void) { self.end = end }

    /// Ends the connection; doing it again changes nothing.
    public func disconnect() { end() }
}

/// How many functions are connected to the framework's signals.
enum SignalCount {
    static let frameworks = Atomic<Int>(0)

    /// Whether a request has to send signals.
    static var isPositive: Bool { frameworks.load(ordering: .relaxed) > 0 }
}
