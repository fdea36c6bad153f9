import Dispatch
import FlaskCore
import FlaskHTTP
import FlaskServer
import FlaskTesting
import Synchronization

/// Sends requests to a server of its own, which has the application: one connection a request.
final class SocketTransport: TestTransport {
    private let app: Flask
    /// The server that runs, and what gives its address.
    private let running = Mutex<(server: Task<Void, Never>, address: Task<ServerAddress, any Error>)?>(nil)

    init(_ app: Flask) { self.app = app }

    deinit { running.withLock { $0?.server.cancel() } }

    func respond(to request: TestRequest) async throws -> Response {
        let address = try await address()
        let bytes = WireRequest(request).bytes
        let received = try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try BlockingSocket(port: address.port).exchange(bytes) })
            }
        }
        return try WireResponse(received, toHead: request.method == .head).response
    }

    private func address() async throws -> (host: String, port: Int) {
        let task = running.withLock { running in
            let known = running ?? start()
            running = known
            return known.address
        }
        guard case .tcp(let host, let port) = try await task.value else {
            throw TestClientError(message: "the server of the test client listens on no port")
        }
        return (host, port)
    }

    private func start() -> (server: Task<Void, Never>, address: Task<ServerAddress, any Error>) {
        var configuration = ServerConfiguration(address: .tcp(host: "127.0.0.1", port: 0), threads: 1)
        configuration.stopsOnSignals = false
        configuration.timeouts.stop = .seconds(1)
        let server = Server(app.frozenResponder(), configuration: configuration, logger: app.logger)
        let (addresses, listening) = AsyncThrowingStream<ServerAddress, any Error>.makeStream()
        let serving = Task {
            do throws(ServerError) {
                try await server.run { listening.yield($0) }
                listening.finish()
            } catch { listening.finish(throwing: error) }
        }
        let address = Task {
            for try await address in addresses { return address }
            throw TestClientError(message: "the server of the test client stopped before it listened")
        }
        return (serving, address)
    }
}
