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
        static func capture(in images: LoadedImages?) -> CapturedStack? {
            guard #available(macOS 26.0, *) else { return nil }
            let map = images?.map as? ImageMap
            return (try? Backtrace.capture(limit: limit, top: 24, images: map)).map { CapturedStack(backtrace: $0) }
        }

        /// The frames with their names and places, the innermost first.
        func frames(in images: LoadedImages?) -> [StackFrame] {
            guard #available(macOS 26.0, *), let backtrace = backtrace as? Backtrace,
                let symbols = backtrace.symbolicated(with: images?.map as? ImageMap)
            else { return [] }
            return symbols.frames.map(StackFrame.init)
        }
    }

    /// The images of the process, such as the program and its libraries.
    struct LoadedImages: Sendable {
        /// An `ImageMap`, which macOS has from 26 on.
        fileprivate let map: any Sendable

        /// Looks them up; `nil` where the system cannot say.
        static func capture() -> LoadedImages? {
            guard #available(macOS 26.0, *) else { return nil }
            return LoadedImages(map: ImageMap.capture())
        }
    }

    extension StackFrame {
        @available(macOS 26.0, *)
        fileprivate init(_ frame: SymbolicatedBacktrace.Frame) {
            let location = frame.symbol?.sourceLocation
            let isKnown = location.map { $0.path.hasPrefix("/") && !$0.path.hasSuffix("<compiler-generated>") && $0.line > 0 }
            self.init(
                symbol: frame.symbol?.name ?? "", rawSymbol: frame.symbol?.rawName ?? "",
                image: frame.symbol?.imageName ?? "", file: isKnown == true ? location?.path : nil,
                line: isKnown == true ? location?.line ?? 0 : 0, column: location?.column ?? 0, isThunk: frame.isSwiftThunk,
                isAsync: { if case .asyncResumePoint = frame.captured { true } else { false } }())
        }
    }
#endif
