#if DEBUG
    import Synchronization

    /// The scenes of the last failures, in which consoles run code.
    final class FailureStore: Sendable {
        private struct State: Sendable {
            var scenes: [(number: Int, scene: any FailureScene)] = []
            var count = 0
        }

        /// How many scenes are kept; each keeps its request and what hangs on it.
        private static let capacity = 12
        private let state = Mutex(State())

        /// Keeps a scene, and gives the failure its number; numbers begin with 1.
        func add(_ scene: (any FailureScene)?) -> Int {
            state.withLock { state in
                state.count += 1
                if let scene { state.scenes.append((state.count, scene)) }
                if state.scenes.count > Self.capacity { state.scenes.removeFirst() }
                return state.count
            }
        }

        /// The scene of a failure; `nil` if it is not kept any more.
        func scene(_ number: Int) -> (any FailureScene)? { state.withLock { $0.scenes.first { $0.number == number }?.scene } }
    }
#endif
