#if DEBUG
    import Runtime
    import Synchronization

    /// A place in a source file.
    struct SourcePlace: Sendable, Equatable {
        let file: String
        let line: Int
        let column: Int

        /// Whether it is one that a person wrote.
        var isWritten: Bool { file.hasPrefix("/") && !file.hasSuffix("<compiler-generated>") && line > 0 }
    }

    #if os(Linux)
        /// The places in sources that addresses belong to, each looked up once; thread-safe.
        final class SourcePlaces: Sendable {
            private struct State: Sendable {
                var known: [UInt64: SourcePlace?] = [:]
                var indexes: [String: LineIndex?] = [:]
            }

            static let shared = SourcePlaces()
            /// Asked for early: once the file is built again the system says that it is deleted.
            private static let program = ProcessEnvironment.programPath
            private let state = Mutex(State())

            /// The places of addresses; those that debug information does not name are missing.
            ///
            /// - Parameters:
            ///   - addresses: the addresses, best all of a stack at once.
            ///   - images: the programs and libraries of the process.
            /// - Returns: places by address; `nil` if the debug information of the program cannot be read.
            func places(of addresses: [UInt64], in images: LoadedImages) -> [UInt64: SourcePlace]? {
                guard let program = Self.program, index(of: program, program) != nil else { return nil }
                let known = state.withLock { $0.known }
                var rest: [Int: [UInt64]] = [:]
                for address in addresses where known[address] == nil {
                    if let number = images.number(of: address) { rest[number, default: []].append(address) }
                }
                for (number, addresses) in rest {
                    guard let image = images[number] else { continue }
                    let found = index(of: image.path, program)?.places(of: addresses, loadedAt: image.base) ?? [:]
                    state.withLock { state in
                        for address in addresses {
                            state.known[address] = .some(found[address].flatMap { $0.isWritten ? $0 : nil })
                        }
                    }
                }
                return state.withLock { state in
                    addresses.reduce(into: [:]) { places, address in places[address] = state.known[address] ?? nil }
                }
            }

            private func index(of path: String, _ program: String) -> LineIndex? {
                if let known = state.withLock({ $0.indexes[path] }) { return known }
                // The program's file may be another one by now, as it is built again while it runs.
                let index = LineIndex(path == program ? "/proc/self/exe" : path)
                state.withLock { $0.indexes[path] = .some(index) }
                return index
            }
        }
    #endif
#endif
