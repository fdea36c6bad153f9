import FlaskHTTP
import Logging
import NIOCore
import NIOPosix
import Testing

@testable import FlaskServer

/// Which connections may carry streams.
@Suite struct SharedConnectionTests {
    private struct Silent: Responder {
        func respond(to request: Request) throws -> Reply { .response(Response("")) }
    }

    /// Whether a connection in a state carries streams when it is asked to, and what state that leaves.
    private func share(_ state: @escaping @Sendable () -> ConnectionHandler.State) async throws -> (
        isShared: Bool, isSharing: Bool
    ) {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        return try await loop.submit {
            let server = ServerState(
                responder: Silent(), configuration: ServerConfiguration(), logger: Logger(label: "test"))
            let handler = ConnectionHandler(loop: EventLoopState(eventLoop: loop, server: server), peer: Peer())
            handler.state = state()
            let isShared = SharedConnection(handler).share { _ in }
            guard case .sharing = handler.state else { return (isShared, false) }
            return (isShared, true)
        }.get()
    }

    @Test func oneThatWaitsForItsFirstRequest() async throws {
        #expect(try await share { .idle } == (true, true))
    }

    // A connection over the limit is refused before the handshake ends; streams must not bring it back.
    @Test func noneThatWasRefusedOrIsGone() async throws {
        for state in [{ .closing }, { .lingering }, { .closed }, { .working }] as [@Sendable () -> ConnectionHandler.State] {
            #expect(try await share(state) == (false, false))
        }
    }
}
