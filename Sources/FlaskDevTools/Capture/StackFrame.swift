#if DEBUG
    /// A call that was in progress.
    struct StackFrame: Sendable, Equatable {
        /// The name of the function as the runtime gives it.
        var symbol: String
        /// The mangled name.
        var rawSymbol = ""
        /// The program or library that it is in.
        var image = ""
        /// The source file, if it is known.
        var file: String?
        var line = 0
        var column = 0
        /// Whether the compiler made it, to pass a call on.
        var isThunk = false
        /// Whether it waits for the frame before it.
        var isAsync = false

        /// The name for people.
        var name: String { SymbolName.readable(symbol, rawSymbol: rawSymbol, file: file) }
    }

    extension [StackFrame] {
        /// The frames that tell something: without those of the capture itself, without thunks and what has no name.
        var withoutNoise: [StackFrame] {
            let start = prefix(8).lastIndex { $0.isCapture }.map { $0 + 1 } ?? 0
            let told = self[start...].filter { frame in
                !frame.isThunk && frame.file != nil && !frame.symbol.isEmpty && !frame.symbol.hasPrefix("partial apply")
                    && !frame.symbol.hasPrefix("thunk for") && !frame.symbol.hasPrefix("implicit closure")
            }
            var result: [StackFrame] = []
            // Inlined and outlined parts of a function show up as frames of their own at the same place.
            for frame in told where result.last.map({ ($0.file, $0.line, $0.name) != (frame.file, frame.line, frame.name) }) ?? true {
                result.append(frame)
            }
            return result
        }
    }

    extension StackFrame {
        /// Whether it belongs to the hook that captured the stack, or to the runtime that called it.
        fileprivate var isCapture: Bool {
            rawSymbol.hasPrefix("swift_willThrow") || symbol.contains("ThrowRecorder") || file == ThrowRecorder.file
        }
    }
#endif
