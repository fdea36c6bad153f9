#if DEBUG
    import Runtime

    /// The addresses of a stack at one moment; names and lines are looked up when they are shown.
    struct CapturedStack: Sendable {
        /// A `Backtrace`, which macOS has from 26 on.
        private let backtrace: any Sendable

        /// The most frames that are kept: those at the top and, of a deep recursion, some at its root.
        private static let limit = 160

        /// Captures the stack of this thread, with the asynchronous calls that led to it.
        ///
        /// - Parameter images: the images of the process; without them they are looked for, which takes most of the time.
        /// - Returns: the stack; `nil` where the system has no captures.
        static func capture(in images: LoadedImages?) -> CapturedStack? {
            guard #available(macOS 26.0, *) else { return nil }
            let map = images?.map as? ImageMap
            return (try? Backtrace.capture(limit: limit, top: 24, images: map)).map { CapturedStack(backtrace: $0) }
        }

        /// The frames with their names, the innermost first, and the places of those that may be the application's.
        ///
        /// To find a place takes milliseconds, as the debug information of the program is searched for it.
        func frames(in images: LoadedImages?) -> [StackFrame] {
            guard #available(macOS 26.0, *), let backtrace = backtrace as? Backtrace,
                let symbols = backtrace.symbolicated(with: images?.map as? ImageMap, options: [.useSymbolCache])
            else { return [] }
            return symbols.frames.map { frame in
                var result = StackFrame(
                    symbol: frame.symbol?.name ?? "", rawSymbol: frame.symbol?.rawName ?? "", isThunk: frame.isSwiftThunk,
                    isAsync: { if case .asyncResumePoint = frame.captured { true } else { false } }())
                guard result.mayBeOwn, let address = UInt64(frame.captured.adjustedProgramCounter),
                    let place = SourcePlaces.shared.place(of: address, in: images)
                else { return result }
                (result.file, result.line, result.column) = (place.file, place.line, place.column)
                return result
            }
        }
    }

    /// The images of the process, such as the program and its libraries.
    struct LoadedImages: Sendable {
        /// An `ImageMap`, which macOS has from 26 on.
        let map: any Sendable

        /// Looks them up; `nil` where the system cannot say.
        static func capture() -> LoadedImages? {
            guard #available(macOS 26.0, *) else { return nil }
            return LoadedImages(map: ImageMap.capture())
        }
    }
#endif
