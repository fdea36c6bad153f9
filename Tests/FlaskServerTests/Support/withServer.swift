import Dispatch
import FlaskHTTP
import FlaskServer
import Logging
import Testing

/// Runs a closure while a server listens on a port of its own.
///
/// The closure runs on a thread where it may block; the server is stopped gracefully behind it.
func withServer<Value: Sendable>(
    _ responder: some Responder, configure: (inout ServerConfiguration) -> Void = { _ in }, logs: LogRecorder = LogRecorder(),
    _ body: @escaping @Sendable (ServerAddress) throws -> Value
) async throws -> Value {
    var configuration = ServerConfiguration(address: .tcp(host: "127.0.0.1", port: 0), threads: 1)
    configuration.stopsOnSignals = false
    configuration.timeouts.stop = .seconds(5)
    configure(&configuration)
    let server = Server(responder, configuration: configuration, logger: logs.logger)
    let (addresses, listening) = AsyncStream<ServerAddress>.makeStream()
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            defer { listening.finish() }
            try await server.run { listening.yield($0) }
        }
        var iterator = addresses.makeAsyncIterator()
        guard let address = await iterator.next() else {
            try await group.waitForAll()
            throw CancellationError()
        }
        let value = try await onThread { try body(address) }
        group.cancelAll()
        try await group.waitForAll()
        return value
    }
}

/// Runs a closure that blocks outside of Swift's own threads.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
    }
}
