/// What stops a rendering until something asynchronous is there.
///
/// It is thrown by what meets it, so that renderings which meet nothing asynchronous pay nothing; the calls in progress are
/// on the heap and stay. Only the rendering that threw it takes it.
// The iterator is reached by the one rendering that waits for it only.
struct Suspension: Error, @unchecked Sendable {
    /// What to wait for.
    enum Work {
        /// What a function returns.
        case function(@Sendable () async throws -> Value)
        /// What a filter or a test returns, which the instruction that stopped names itself.
        case filter(name: String, @Sendable () async throws -> Value)
        /// The next item.
        case item(AsyncValueIterator)
    }

    let work: Work
}

extension Suspension {
    /// What a function or a filter gives; for a sequence its next item.
    func result() async -> Result<Value?, any Error> {
        do {
            switch work {
            case .function(let call), .filter(_, let call): return .success(try await call())
            case .item(let iterator): return .success(try await iterator.fetch())
            }
        } catch {
            return .failure(error)
        }
    }
}
