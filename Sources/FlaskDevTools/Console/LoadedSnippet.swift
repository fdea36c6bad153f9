#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// A compiled snippet that is part of the process from now on.
    struct LoadedSnippet: Sendable {
        typealias Body = @MainActor @Sendable () async throws -> Any

        /// Why it could not be loaded.
        struct Failure: Error { let message: String }

        private let body: Body

        /// Loads a library; later ones find its symbols.
        init(path: String) throws(Failure) {
            typealias Entry = @convention(c) (UnsafeMutableRawPointer) -> Void
            guard let handle = dlopen(path, RTLD_NOW | RTLD_GLOBAL) else {
                throw Failure(message: dlerror().map { String(cString: $0) } ?? path)
            }
            // Frames of the snippet are to be found too.
            ThrowRecorder.imagesChanged()
            guard let symbol = dlsym(handle, Snippet.entry) else { throw Failure(message: "it has no \(Snippet.entry)") }
            let place = UnsafeMutablePointer<Body>.allocate(capacity: 1)
            defer { place.deallocate() }
            unsafeBitCast(symbol, to: Entry.self)(place)
            body = place.move()
        }

        /// Runs it, on the main thread.
        @MainActor func perform() async -> ConsoleWorkshop.Outcome {
            do {
                return ConsoleWorkshop.Outcome(value: ValueText.describe(try await body()))
            } catch {
                return ConsoleWorkshop.Outcome(error: "\(type(of: error)): \(error)")
            }
        }
    }

    /// The thread that the main actor runs on.
    enum MainThread {
        /// Whether it takes work within a few seconds.
        static func answers() async -> Bool {
            await withCheckedContinuation { continuation in
                let once = OnceContinuation(continuation)
                Task { @MainActor in once.resume(true) }
                Task {
                    try? await Task.sleep(for: .seconds(3))
                    once.resume(false)
                }
            }
        }
    }
#endif
