#if DEBUG
    /// A call that was in progress.
    struct StackFrame: Sendable, Equatable {
        /// The name of the function as the runtime gives it.
        var symbol: String
        /// The mangled name.
        var rawSymbol = ""
        /// The source file, if it is known.
        var file: String?
        var line = 0
        var column = 0
        /// Whether the compiler made it, to pass a call on.
        var isThunk = false
        /// Whether it waits for the frame before it.
        var isAsync = false

        /// The module of the function or of the type that it extends, as far as the mangled name begins with it.
        var module: String? {
            guard rawSymbol.hasPrefix("$s") else { return nil }
            let rest = rawSymbol.utf8.dropFirst(2), digits = rest.prefix { (0x30...0x39).contains($0) }
            guard let length = Int(Substring(digits)) else { return nil }
            return String(Substring(rest.dropFirst(digits.count).prefix(length)))
        }

        /// Whether it may belong to the application: to no module that is known to be of this framework or what it uses.
        var mayBeOwn: Bool {
            if rawSymbol == "main" || rawSymbol.hasPrefix("async_Main") || rawSymbol.hasSuffix("_main") { return true }
            // Extensions of the framework's types are named after these; the module of the extension comes later.
            if rawSymbol.contains(Self.program) { return true }
            guard let module else { return false }
            return !Self.framework.contains(module) && !Self.libraries.contains { module.hasPrefix($0) }
        }

        /// Whether it belongs to something that nobody looks into for the reason of an error, such as the network's library.
        var isOfLibrary: Bool {
            guard !mayBeOwn else { return false }
            guard let module else { return true }
            return Self.libraries.contains { module.hasPrefix($0) }
        }

        /// The modules of this framework; those of applications may begin alike.
        private static let framework: Set = [
            "Flask", "FlaskCLI", "FlaskCore", "FlaskDevTools", "FlaskHTTP", "FlaskJSON", "FlaskRouting", "FlaskSecurity",
            "FlaskServer",
            "FlaskSigning", "FlaskTLS", "FlaskTemplates", "FlaskTesting",
        ]
        private static let libraries = ["NIO", "Swift", "Logging", "Crypto", "Foundation", "Dispatch", "Runtime", "_", "Atomics"]
        /// The module of the program as it stands in mangled names.
        private static let program: String = {
            let name = ProcessEnvironment.programPath?.split(separator: "/").last.map(String.init) ?? "main"
            return "\(name.utf8.count)\(name)"
        }()

        /// The name for people.
        var name: String { SymbolName.readable(symbol, rawSymbol: rawSymbol, file: file) }
    }

    extension [StackFrame] {
        /// The frames that tell something: without those of the capture itself, without thunks and what has no name.
        var withoutNoise: [StackFrame] {
            let start = prefix(8).lastIndex { $0.isCapture }.map { $0 + 1 } ?? 0
            let told = self[start...].filter { frame in
                !frame.isThunk && (frame.file != nil || frame.module != nil && !frame.mayBeOwn)
                    && !frame.symbol.hasPrefix("partial apply")
                    && !frame.symbol.hasPrefix("thunk for") && !frame.symbol.hasPrefix("implicit closure")
            }
            var result: [StackFrame] = []
            // Inlined and outlined parts of a function show up as frames of their own at the same place.
            for frame in told
            where result.last.map({ ($0.file, $0.line, $0.name) != (frame.file, frame.line, frame.name) }) ?? true {
                result.append(frame)
            }
            return result
        }
    }

    extension StackFrame {
        /// Whether it belongs to the hook that captured the stack, or to the runtime that called it.
        fileprivate var isCapture: Bool {
            rawSymbol.hasPrefix("swift_willThrow") || symbol.contains("ThrowRecorder")
        }
    }
#endif
