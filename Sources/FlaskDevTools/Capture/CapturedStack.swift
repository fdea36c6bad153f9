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

        /// The frames with their names and places, the innermost first.
        ///
        /// The runtime keeps what it read of the program's symbols for the thread that asked: ask on the same one.
        func frames(in images: LoadedImages?) -> [StackFrame] {
            guard #available(macOS 26.0, *), let backtrace = backtrace as? Backtrace else { return [] }
            let images = images ?? LoadedImages.capture()
            #if os(Linux)
                // The runtime goes through all line tables of the program for every address: some 40 ms each.
                let frames = symbols(backtrace, images, [.useSymbolCache]).map { ($0, StackFrame($0, at: nil)) }
                let addresses = frames.compactMap { $0.1.isOfLibrary ? nil : UInt64($0.0.captured.adjustedProgramCounter) }
                if let images, let places = SourcePlaces.shared.places(of: addresses, in: images) {
                    return frames.map { symbol, frame in
                        frame.at(UInt64(symbol.captured.adjustedProgramCounter).flatMap { places[$0] })
                    }
                }
            #endif
            return symbols(backtrace, images, [.useSymbolCache, .showSourceLocations]).map { frame in
                let place = frame.symbol?.sourceLocation.map { SourcePlace(file: $0.path, line: $0.line, column: $0.column) }
                return StackFrame(frame, at: place.flatMap { $0.isWritten ? $0 : nil })
            }
        }

        @available(macOS 26.0, *)
        private func symbols(
            _ backtrace: Backtrace, _ images: LoadedImages?, _ options: Backtrace.SymbolicationOptions
        ) -> [SymbolicatedBacktrace.Frame] {
            backtrace.symbolicated(with: images?.map as? ImageMap, options: options)?.frames ?? []
        }
    }

    extension StackFrame {
        /// The same frame with its place.
        fileprivate func at(_ place: SourcePlace?) -> StackFrame {
            var frame = self
            (frame.file, frame.line, frame.column) = (place?.file, place?.line ?? 0, place?.column ?? 0)
            return frame
        }

        @available(macOS 26.0, *)
        fileprivate init(_ frame: SymbolicatedBacktrace.Frame, at place: SourcePlace?) {
            self.init(
                symbol: frame.symbol?.name ?? "", rawSymbol: frame.symbol?.rawName ?? "", file: place?.file,
                line: place?.line ?? 0, column: place?.column ?? 0, isThunk: frame.isSwiftThunk,
                isAsync: { if case .asyncResumePoint = frame.captured { true } else { false } }())
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

    #if os(Linux)
        extension LoadedImages {
            /// The number of the image that an address belongs to.
            func number(of address: UInt64) -> Int? {
                (map as? ImageMap)?.indexOfImage(at: Backtrace.Address(address))
            }

            /// The file of an image, and where it begins.
            subscript(number: Int) -> (path: String, base: UInt64)? {
                guard let map = map as? ImageMap, let path = map[number].path, let base = UInt64(map[number].baseAddress) else {
                    return nil
                }
                return (path, base)
            }
        }
    #endif
#endif
