/// A sequence that is walked with a context as the current one, so that what makes its elements may read the globals.
///
/// Reference: flask/helpers.py, stream_with_context.
struct ContextualSequence<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable {
    typealias Element = Base.Element

    let base: Base
    let context: Context

    func makeAsyncIterator() -> Iterator { Iterator(base: base.makeAsyncIterator(), context: context) }

    struct Iterator: AsyncIteratorProtocol {
        var base: Base.AsyncIterator
        let context: Context

        mutating func next() async throws -> Base.Element? {
            var iterator = base
            defer { base = iterator }
            return try await Context.$current.withValue(context) { try await iterator.next() }
        }
    }
}
