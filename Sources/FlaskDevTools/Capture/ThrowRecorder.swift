#if DEBUG
    import Synchronization

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// Records the stack of every throw of the process, by the hooks that Swift's runtime has for it.
    ///
    /// A capture takes a few microseconds; nothing is looked up before an error is shown.
    package enum ThrowRecorder {
        private typealias Hook = @convention(c) (UnsafeRawPointer) -> Void
        private typealias TypedHook = @convention(c) (UnsafeRawPointer, UnsafeRawPointer, UnsafeRawPointer) -> Void

        private struct State: Sendable {
            var log = ThrowLog(capacity: 256)
            var images: LoadedImages?
            var isStarted = false
        }

        private static let state = Mutex(State())
        /// Set while this thread records or looks up, where the runtime throws errors of its own.
        private static let busy = ThreadFlag()

        /// Begins to record, for the rest of the process; does nothing where it was begun or the runtime has no hook.
        package static func start() {
            let isFirst = state.withLock { state in
                defer { state.isStarted = true }
                return !state.isStarted
            }
            guard isFirst, let program = dlopen(nil, RTLD_NOW) else { return }
            imagesChanged()
            SymbolThread.shared.start()
            if let slot = dlsym(program, "_swift_willThrow") {
                slot.assumingMemoryBound(to: Hook?.self).pointee = { ThrowRecorder.note(boxed: $0) }
            }
            if let slot = dlsym(program, "_swift_willThrowTypedImpl") {
                slot.assumingMemoryBound(to: TypedHook?.self).pointee = { _, type, _ in ThrowRecorder.note(type: type) }
            }
        }

        /// Looks the images of the process up anew, after a library was loaded.
        static func imagesChanged() {
            let images = busy.whileSet { LoadedImages.capture() }
            state.withLock { $0.images = images }
        }

        /// How many throws were recorded so far.
        static var mark: Int { state.withLock { $0.log.count } }

        /// The frames that led to an error, the innermost first; none if its throw is not remembered.
        ///
        /// - Parameters:
        ///   - error: the error.
        ///   - mark: the mark when its request began.
        /// - Returns: the frames that tell something.
        static func frames(of error: any Error, since mark: Int) -> [StackFrame] {
            let (stack, images) = state.withLock { ($0.log.stack(of: error, since: mark), $0.images) }
            guard let stack else { return [] }
            return SymbolThread.shared.run { busy.whileSet { stack.frames(in: images).withoutNoise } } ?? []
        }

        private static func note(boxed pointer: UnsafeRawPointer) {
            if busy.isSet { return }
            busy.whileSet {
                let address = UInt(bitPattern: pointer)
                let (isKnown, images) = state.withLock { ($0.log.knows(address), $0.images) }
                // An error that is thrown on keeps the place where it was thrown first.
                guard !isKnown, let stack = CapturedStack.capture(in: images) else { return }
                let error = unsafeBitCast(pointer, to: (any Error).self)
                record(error, ObjectIdentifier(type(of: error)), stack)
            }
        }

        private static func note(type: UnsafeRawPointer) {
            if busy.isSet { return }
            busy.whileSet {
                let images = state.withLock { $0.images }
                guard let stack = CapturedStack.capture(in: images) else { return }
                record(nil, ObjectIdentifier(unsafeBitCast(type, to: Any.Type.self)), stack)
            }
        }

        private static func record(_ error: (any Error)?, _ type: ObjectIdentifier, _ stack: CapturedStack) {
            let forgotten = state.withLock { $0.log.record(error, type, stack) }
            withExtendedLifetime(forgotten) {}
        }
    }
#endif
