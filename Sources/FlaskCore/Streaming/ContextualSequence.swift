/// A sequence that is walked with a context as the current one, so that what makes its elements may read the globals.
///
/// Reference: flask/helpers.py, stream_with_context.
struct ContextualSequence<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable {
    typealias Element = Base.Element

    let base: Base
    let context: Context
    /// Called in the context when the last element was given.
    private var completion: (@Sendable () -> Void)?

    init(base: Base, context: Context) {
        self.base = base
        self.context = context
    }

    /// The sequence with a function to call in the end.
    func completed(_ completion: @escaping @Sendable () -> Void) -> Self {
        var sequence = self
        sequence.completion = completion
        return sequence
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(base: base.makeAsyncIterator(), context: context, completion: completion)
    }

    struct Iterator: AsyncIteratorProtocol {
        var base: Base.AsyncIterator
        let context: Context
        let completion: (@Sendable () -> Void)?

        mutating func next() async throws -> Base.Element? {
            var iterator = base
            defer { base = iterator }
            return try await Context.$current.withValue(context) {
                let element = try await iterator.next()
                if element == nil { completion?() }
                return element
            }
        }
    }
}
