internal import FlaskHTTP
internal import Logging
internal import NIOCore

/// What the connections of one event loop share; used on that loop only.
final class EventLoopState {
    let eventLoop: any EventLoop
    let server: ServerState
    let executor: EventLoopTaskExecutor
    /// The time of the last tick: exact enough for deadlines, and free.
    private(set) var now = NIODeadline.now()
    /// The fields that the server adds to responses, made anew once a second.
    private(set) var ownFields: OwnFields
    /// Whether the server is stopping, so that no connection is kept.
    private(set) var isStopping = false
    private var connections: [ConnectionHandler] = []
    private var isTicking = false
    private var spareOutput: ByteBuffer?
    private var sparePlaces: [ReceivedHeaderBlock.Place] = []
    private var whenEmpty: EventLoopPromise<Void>?

    init(eventLoop: any EventLoop, server: ServerState) {
        self.eventLoop = eventLoop
        self.server = server
        self.executor = EventLoopTaskExecutor(eventLoop: eventLoop)
        self.ownFields = OwnFields(server.configuration)
        server.configuration.ledger?.prepareThread()
    }

    /// Adds a connection; it stays until ``remove(_:)``.
    func add(_ connection: ConnectionHandler) {
        connection.index = connections.count
        connections.append(connection)
        if !isTicking { tick() }
    }

    /// Removes a connection that closed.
    func remove(_ connection: ConnectionHandler) {
        let index = connection.index
        guard index < connections.count, connections[index] === connection, let last = connections.popLast() else { return }
        if last !== connection {
            connections[index] = last
            last.index = index
        }
        if connections.isEmpty { reportEmpty() }
    }

    /// Hands out the buffer that responses are written into.
    ///
    /// One buffer serves all connections of the loop in turn, as long as the kernel takes what is written at once.
    func takeOutput() -> ByteBuffer {
        spareOutput.take() ?? ByteBufferAllocator().buffer(capacity: 4096)
    }

    /// Takes the buffer back for the next response, unless it grew large or the channel still needs it.
    func giveBack(_ output: consuming ByteBuffer) {
        guard output.writerIndex <= 262_144 else { return }
        let isFree: Void? = output.modifyIfUniquelyOwned { output in
            output.moveReaderIndex(to: 0)
            output.moveWriterIndex(to: 0)
        }
        if isFree != nil { spareOutput = output }
    }

    /// Hands out an array for the places of a head's fields; parsers use one in turn.
    func takePlaces() -> [ReceivedHeaderBlock.Place] {
        let places = sparePlaces
        sparePlaces = []
        return places
    }

    /// Takes an array of places back for the next parser.
    func giveBack(_ places: consuming [ReceivedHeaderBlock.Place]) { sparePlaces = places }

    /// Ends the connections that wait for a request, and the others after their response.
    ///
    /// - Returns: a future that is done when there is no connection any more.
    func stop() -> EventLoopFuture<Void> {
        isStopping = true
        let promise = whenEmpty ?? eventLoop.makePromise(of: Void.self)
        whenEmpty = promise
        for connection in connections { connection.stop() }
        let future = promise.futureResult
        if connections.isEmpty { reportEmpty() }
        return future
    }

    private func reportEmpty() {
        whenEmpty?.succeed()
        whenEmpty = nil
    }

    /// Cuts every connection off.
    func abort() {
        isStopping = true
        for connection in connections { connection.abort() }
    }

    /// Notes the time and looks for connections whose deadline has passed, as long as there are connections.
    private func tick() {
        now = .now()
        ownFields = OwnFields(server.configuration)
        isTicking = !connections.isEmpty
        guard isTicking else { return }
        for connection in connections { connection.checkDeadline(now) }
        eventLoop.assumeIsolated().scheduleTask(in: server.tickInterval) { self.tick() }
    }
}
