extension StreamBody {
    /// Makes a stream of what a closure writes, the counterpart of Python's generator.
    ///
    /// ```swift
    /// app.route("/report.csv") {
    ///     StreamBody { writer in
    ///         for row in rows { try await writer.write("\(row.name),\(row.total)\n") }
    ///     }
    /// }
    /// ```
    ///
    /// The closure begins when the first piece is wanted, and `write` returns when the next one is: nothing is made ahead of
    /// the client. If the client leaves, `write` throws `CancellationError`. An error of the closure breaks the response off.
    ///
    /// - Parameters:
    ///   - length: how many bytes are written in all, if that is known.
    ///   - produce: writes the content.
    public init(length: Int? = nil, _ produce: @escaping @Sendable (StreamWriter) async throws -> Void) {
        self.init(length: length) {
            let production = StreamProduction(produce)
            return { try await production.next() }
        }
    }
}

/// What the content of a streamed response is written to.
public struct StreamWriter: Sendable {
    let exchange: StreamExchange

    /// Sends text as UTF-8.
    ///
    /// - Parameter text: the text; nothing happens if it is empty.
    /// - Throws: `CancellationError` if the client left.
    public func write(_ text: String) async throws { try await write(Array(text.utf8)) }

    /// Sends bytes.
    ///
    /// - Parameter bytes: the bytes; nothing happens if there are none.
    /// - Throws: `CancellationError` if the client left.
    public func write(_ bytes: [UInt8]) async throws {
        guard !bytes.isEmpty else { return }
        try await exchange.put(bytes)
    }
}

/// Runs the closure of a stream while its pieces are asked for, and stops it when nobody asks any more.
private final class StreamProduction: Sendable {
    private let exchange = StreamExchange()
    private let produce: @Sendable (StreamWriter) async throws -> Void

    init(_ produce: @escaping @Sendable (StreamWriter) async throws -> Void) { self.produce = produce }

    deinit { exchange.close() }

    func next() async throws -> [UInt8]? {
        // Started here, the task sees the task-local values of whoever asks for the first piece.
        exchange.startOnce { [exchange, produce] in
            Task {
                do {
                    try await produce(StreamWriter(exchange: exchange))
                    exchange.finish(.success(()))
                } catch { exchange.finish(.failure(error)) }
            }
        }
        return try await withTaskCancellationHandler {
            try await exchange.take()
        } onCancel: {
            exchange.close()
        }
    }
}
