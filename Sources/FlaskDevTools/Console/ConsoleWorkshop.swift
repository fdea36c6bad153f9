#if DEBUG
    import Synchronization

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// Compiles snippets against the program, loads them and runs them, one at a time.
    actor ConsoleWorkshop {
        /// What a console shows for a snippet.
        struct Outcome: Sendable, Equatable {
            var output = ""
            var value = ""
            var error = ""
        }

        /// Why no code can be run; `nil` if it can.
        nonisolated let obstacle: String?
        private let build: ProgramBuild?
        private var folder: String?
        private var histories: [Int: ConsoleHistory] = [:]
        private var count = 0
        private var isBusy = false
        private var findsProgram = false

        /// How long a snippet may take to compile.
        private static let timeout = Duration.seconds(30)

        /// Looks up how a program was built.
        init(program: String) {
            do throws(ProgramBuild.Obstacle) {
                build = try ProgramBuild(of: program)
                obstacle = nil
            } catch {
                build = nil
                obstacle = error.text
            }
        }

        /// Runs a snippet.
        ///
        /// - Parameters:
        ///   - code: any statements and declarations.
        ///   - console: the console it belongs to, whose earlier declarations it sees.
        ///   - scene: binds the context that it runs in.
        /// - Returns: what it printed, its value, or what went wrong.
        func evaluate(_ code: String, console: Int, in scene: any FailureScene) async -> Outcome {
            guard let build, let folder = prepareFolder() else {
                return Outcome(error: obstacle ?? "There is no place to compile in.")
            }
            // An actor lets others in while it waits, and only one snippet's output can be told apart.
            guard !isBusy else { return Outcome(error: "Another snippet is still running.") }
            isBusy = true
            defer { isBusy = false }
            count += 1
            let history = histories[console] ?? ConsoleHistory(program: build.module)
            var snippet = Snippet(code, module: "Console_\(getpid())_\(count)", history: history)
            guard !snippet.items.isEmpty else { return Outcome() }
            async let missing = exportProgram(build, folder)
            var failure = await compile(snippet, build, folder)
            if failure != nil, snippet.showsValue {
                // What looked like an expression may be none.
                snippet.showsValue = false
                if await compile(snippet, build, folder) == nil { failure = nil }
            }
            if let failure = await missing ?? failure { return Outcome(error: failure) }
            return await run(snippet, folder, console, scene)
        }

        /// Sees to it that snippets find the program's symbols; the result is why they will not.
        private func exportProgram(_ build: ProgramBuild, _ folder: String) async -> String? {
            #if os(Linux)
                if findsProgram { return nil }
                let symbols = ProgramSymbols(compiler: build.linker, base: "\(folder)/Console_\(getpid())_program")
                if let obstacle = await symbols.export() { return obstacle }
                findsProgram = true
            #endif
            return nil
        }

        /// Compiles a snippet; the result is what the compiler complained about.
        private func compile(_ snippet: Snippet, _ build: ProgramBuild, _ folder: String) async -> String? {
            let base = "\(folder)/\(snippet.module)"
            guard TextFile.save(snippet.source, to: base + ".swift") else {
                return "The snippet could not be written to \(base).swift."
            }
            var arguments = [build.compiler] + build.arguments + ["-I", folder]
            arguments += ["-Onone", "-parse-as-library", "-emit-library", "-module-name", snippet.module, "-swift-version", "5"]
            arguments += [
                "-default-isolation", "MainActor", "-suppress-warnings", "-enable-testing", "-diagnostic-style", "llvm",
            ]
            if !snippet.names.isEmpty || snippet.items.contains(where: { $0.kind == .declaration(name: nil) }) {
                arguments += ["-emit-module", "-emit-module-path", base + ".swiftmodule"]
            }
            #if os(macOS)
                arguments += ["-Xlinker", "-undefined", "-Xlinker", "dynamic_lookup"]
            #endif
            arguments += ["-o", base + ".so", base + ".swift"]
            switch await CompilerRun(arguments: arguments, timeout: Self.timeout).run(log: base + ".log") {
            case .exited(0, _): return nil
            case .exited(_, let output): return CompilerMessages.shortened(output)
            case .timedOut: return "The compiler took longer than \(Self.timeout.components.seconds) seconds and was stopped."
            case .failed(let reason): return "The compiler did not run: \(reason)."
            }
        }

        private func run(_ snippet: Snippet, _ folder: String, _ console: Int, _ scene: any FailureScene) async -> Outcome {
            let library: LoadedSnippet
            do throws(LoadedSnippet.Failure) {
                library = try LoadedSnippet(path: "\(folder)/\(snippet.module).so")
            } catch { return Outcome(error: "The snippet could not be loaded: \(error.message)") }
            guard await MainThread.answers() else {
                return Outcome(error: "The main thread is busy, and snippets run on it as the globals of main.swift do.")
            }
            let capture = OutputCapture()
            let result = Mutex(Outcome())
            await scene.run {
                let outcome = await library.perform()
                result.withLock { $0 = outcome }
            }
            var outcome = result.withLock { $0 }
            outcome.output = capture.end()
            var history = histories[console] ?? ConsoleHistory(program: build?.module ?? "")
            history.add(snippet)
            histories[console] = history
            return outcome
        }

        /// The folder for the files of snippets, in the build's own; those of programs that ended are removed.
        private func prepareFolder() -> String? {
            if let folder { return folder }
            guard let build else { return nil }
            let path = "\(build.folder)/\(build.module).console"
            mkdir(path, 0o700)
            for name in Self.entries(of: path) {
                let owner = name.split(separator: "_").dropFirst().first.flatMap { pid_t($0) }
                if let owner, owner != getpid(), kill(owner, 0) != 0 { unlink("\(path)/\(name)") }
            }
            folder = access(path, W_OK) == 0 ? path : nil
            return folder
        }

        private static func entries(of folder: String) -> [String] {
            guard let stream = opendir(folder) else { return [] }
            defer { closedir(stream) }
            var names: [String] = []
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                if name.hasPrefix("Console_") { names.append(name) }
            }
            return names
        }
    }

    extension OutputCapture? {
        /// Ends a capture that may not have begun.
        fileprivate consuming func end() -> String {
            switch consume self {
            case .some(let capture): capture.end()
            case .none: ""
            }
        }
    }
#endif
