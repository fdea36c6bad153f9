/// An asynchronous sequence of Swift as a value: loops wait for one item after the other, everything else for all of them.
final class AsyncSequenceObject: Object {
    /// Begins to walk it.
    private let start: @Sendable () -> AsyncValueIterator.Fetch

    init(_ start: @escaping @Sendable () -> AsyncValueIterator.Fetch) { self.start = start }

    override var typeName: String { "async_generator" }

    override func makeIterator(_ state: RenderState) throws -> ValueIterator? {
        state.begunIterator(of: self) ?? AsyncValueIterator(self, fetch: start())
    }
}

/// Walks an asynchronous sequence: it has an item after somebody has waited for it.
final class AsyncValueIterator: ValueIterator {
    /// Waits for the next item; `nil` at the end.
    typealias Fetch = () async throws -> Value?

    let sequence: AsyncSequenceObject
    private let produce: Fetch
    /// The items that somebody has waited for, the next one last.
    private var items: [Value] = []
    private var isDone = false
    /// Whether a loop keeps it, so that it goes on with one item at a time.
    var isKept = false

    init(_ sequence: AsyncSequenceObject, fetch: @escaping Fetch) {
        self.sequence = sequence
        produce = fetch
    }

    override var typeName: String { "async_generator" }

    /// Waits for the next item.
    func fetch() async throws -> Value? { try await produce() }

    /// Takes the item that was waited for; `nil`: there is none left.
    func accept(_ value: Value?) {
        if let value { items = [value] }
        isDone = value == nil
    }

    /// Takes all items.
    func accept(all values: [Value]) {
        items = values.reversed()
        isDone = true
    }

    override func next(_ state: RenderState) throws -> Value? {
        if let item = items.popLast() { return item }
        if isDone { return nil }
        throw state.suspension(.item(self), "the sequence")
    }
}
