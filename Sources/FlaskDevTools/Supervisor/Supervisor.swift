#if DEBUG
    import Dispatch
    import FlaskHTTP
    package import FlaskServer

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// Keeps the socket, runs the application in a process of its own, and builds and starts it anew when its sources
    /// change.
    ///
    /// The socket is bound once: while processes come and go, connections wait in its queue. A new process takes over when
    /// it listens; the old one then stops to accept, answers what it has, and ends.
    /// Reference: werkzeug/_reloader.py, run_with_reloader; what it does beyond that is this framework's own.
    package actor Supervisor {
        /// What happens, in the order in which it is dealt with.
        enum Event: Sendable {
            case changed([String])
            case process(Int, ApplicationProcess.Event)
            /// A process that was to fall silent did not.
            case impatient(Int)
            /// A process should have ended by now.
            case overdue(Int)
            case progress(Int, String)
            case built(Int, BuildRun.Result)
            case signal(Int32)
        }

        let setup: SupervisorSetup
        let program: String
        let place: BuildPlace?
        let socket: ListeningSocket
        let console = SupervisorConsole()
        let events: AsyncStream<Event>
        let sink: AsyncStream<Event>.Continuation
        /// Where backtraces are written.
        let folder: String

        var plan = WatchPlan()
        var processes: [Int: ApplicationProcess] = [:]
        /// The process that serves.
        var serving: Int?
        /// The process that will serve.
        var starting: Int?
        /// Whether that only waits until nobody else accepts from the socket.
        var isReady = false
        var lastNumber = 0
        /// What the program's file was like when it was last started.
        var startedStamp: FileStamp?
        var hasServed = false
        var build: (number: Int, run: BuildRun, start: ContinuousClock.Instant)?
        /// Whether something changed since the build began.
        var isOutdated = false
        var report: DevelopmentReport?
        var reportServer: ReportServer?
        /// When processes crashed that were serving nobody.
        var idleCrashes: [UInt64] = []
        /// Whether the end has begun.
        var isStopping = false
        var exitCode: Int32 = 0

        /// Binds the socket; `nil` if the system does not say which program this is.
        ///
        /// - Parameter setup: what to know of the application.
        /// - Throws: `ServerError` if the address cannot be listened on.
        package init?(_ setup: SupervisorSetup) throws(ServerError) {
            guard let program = ProcessEnvironment.programPath, let folder = Self.makeFolder() else { return nil }
            self.setup = setup
            self.program = program
            self.folder = folder
            place = BuildPlace(program: program, sourceFile: setup.sourceFile)
            socket = try ListeningSocket(setup.configuration.address, backlog: setup.configuration.backlog)
            (events, sink) = AsyncStream.makeStream(of: Event.self)
        }

        /// The address that was bound.
        package nonisolated var address: ServerAddress { socket.address }

        /// Supervises until a signal says stop, or the application ends by itself.
        ///
        /// - Returns: the status to end with.
        package func run() async -> Int32 {
            signal(SIGPIPE, SIG_IGN)
            let signals = observeSignals()
            defer { for source in signals { source.cancel() } }
            plan = setup.watchPlan(program: program, place: place)
            let sink = sink
            if !FileWatcher.start(plan, report: { sink.yield(.changed($0)) }) {
                console.say("The files cannot be watched; the application does not reload.")
            }
            launch()
            for await event in events {
                await handle(event)
                if isStopping, processes.isEmpty, build == nil { break }
            }
            await reportServer?.stop()
            socket.removeFile()
            for name in FilePath.entries(of: folder) { unlink(FilePath.join(folder, name)) }
            rmdir(folder)
            return exitCode
        }

        private func handle(_ event: Event) async {
            switch event {
            case .changed(let paths): if !isStopping { changed(paths) }
            case .process(let number, .said(let message)): await heard(message, from: number)
            case .process(let number, .ended(let status, let errors)): await ended(number, status, errors)
            case .impatient(let number): if number == serving, starting != nil, isReady { handOver() }
            case .overdue(let number):
                if let late = processes[number] { kill(late.process, SIGKILL) }
                if number == build?.number { build?.run.end() }
            case .progress(let number, let line): if number == build?.number { console.progress(line) }
            case .built(let number, let result): if number == build?.number { built(result) }
            case .signal(let signal): stop(because: signal)
            }
        }

        /// Ends everything: gently at first, at once when asked again.
        private func stop(because signal: Int32) {
            if isStopping {
                for process in processes.values { kill(process.process, SIGKILL) }
                build?.run.end()
                return
            }
            end(with: 0)
        }

        /// Begins to end.
        func end(with code: Int32) {
            isStopping = true
            exitCode = code
            console.clearProgress()
            if let build {
                build.run.cancel()
                expectEnd(of: build.number)
            }
            for (number, process) in processes {
                process.control.send(.stop)
                expectEnd(of: number)
            }
        }

        /// Ends a process by force if it does not end in good time.
        func expectEnd(of number: Int) {
            let patience = setup.configuration.timeouts.stop + .seconds(3)
            let sink = sink
            Task {
                try? await Task.sleep(for: patience)
                sink.yield(.overdue(number))
            }
        }

        private func observeSignals() -> [any DispatchSourceSignal] {
            let sink = sink
            return [SIGINT, SIGTERM, SIGHUP].map { number in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler { sink.yield(.signal(number)) }
                source.resume()
                return source
            }
        }

        private static func makeFolder() -> String? {
            let parent = ProcessEnvironment["TMPDIR"] ?? "/tmp"
            var template = Array(FilePath.join(parent, "flask-XXXXXX").utf8CString)
            return template.withUnsafeMutableBufferPointer { buffer in
                buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
            }
        }
    }
#endif
