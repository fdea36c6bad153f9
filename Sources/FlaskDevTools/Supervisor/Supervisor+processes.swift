#if DEBUG
    import Dispatch
    import FlaskHTTP
    import FlaskServer

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    extension Supervisor {
        /// Starts a process of the application.
        func launch() {
            if let starting, let process = processes[starting] {
                // It runs the program as it was before, and hears this once it listens.
                processes[starting]?.phase = .retiring
                process.control.send(.stop)
                expectEnd(of: starting)
            }
            isReady = false
            lastNumber += 1
            let number = lastNumber
            let sink = sink
            console.say("Restarting with \(FileWatcher.name)")
            startedStamp = FileStamp(program)
            do throws(ProcessLaunch.Failure) {
                processes[number] = try ApplicationProcess(
                    program: program, listener: socket.descriptor,
                    backtracePath: FilePath.join(folder, "crash-\(number).json")
                ) { sink.yield(.process(number, $0)) }
                starting = number
            } catch {
                starting = nil
                console.say(error.description)
            }
        }

        /// Deals with what a process says.
        func heard(_ message: ControlMessage, from number: Int) async {
            switch message {
            case .ready: await prepare(number)
            case .silent:
                processes[number]?.isSilent = true
                if number == serving, !isStopping { handOver() }
            case .crashed:
                processes[number]?.hasCrashed = true
                // Another crash's report is not this one's.
                if report?.kind == .crash { report = nil }
                // The backtracer takes its time; the application need not.
                if number == serving, !isStopping {
                    serving = nil
                    if starting == nil { launch() } else { handOver() }
                }
            case .interrupted(let request, let isCulprit):
                processes[number]?.note(request, isCulprit: isCulprit)
            default: break
            }
        }

        /// Lets a process take over: first the other one stops to accept, then this one begins.
        ///
        /// Both at once would not do: SwiftNIO stops a debug build that finds a connection taken by somebody else.
        private func prepare(_ number: Int) async {
            guard number == starting, !isStopping else { return }
            isReady = true
            guard let old = serving, let process = processes[old] else {
                await reportServer?.stop()
                reportServer = nil
                return handOver()
            }
            if process.isSilent { return handOver() }
            processes[old]?.phase = .retiring
            process.control.send(.stop)
            expectEnd(of: old)
            let sink = sink
            Task {
                // One whose threads are all held by views accepts nothing either.
                try? await Task.sleep(for: .seconds(2))
                sink.yield(.impatient(old))
            }
        }

        /// Lets the process that is ready serve.
        func handOver() {
            guard let number = starting, isReady, let process = processes[number] else { return }
            (starting, isReady, hasServed, serving) = (nil, false, true, number)
            processes[number]?.phase = .serving
            process.control.send(.go)
            if let report { process.control.send(.report(report)) }
        }

        /// Deals with the end of a process.
        func ended(_ number: Int, _ status: ProcessStatus, _ errors: String) async {
            guard let process = processes.removeValue(forKey: number) else { return }
            process.control.close()
            let wasServing = number == serving, wasStarting = number == starting
            if wasServing { serving = nil }
            if wasStarting { (starting, isReady) = (nil, false) }
            let backtrace = FilePath.content(of: process.backtracePath, limit: 32 << 20)
            unlink(process.backtracePath)
            if isStopping { return }
            if wasServing, isReady { handOver() }
            if process.phase == .retiring, !process.hasCrashed { return }
            if case .exited(let code) = status {
                // The application ended itself: at its first start that is an error that is told already.
                if wasServing || !hasServed { return end(with: code) }
                if !wasStarting { return }
            }
            var facts = CrashFacts(end: status, standardError: errors, backtrace: backtrace)
            facts.requests = process.requests
            facts.hasCulprit = process.hasCulprit
            console.tell(facts)
            if wasServing, starting == nil, mayStartAgain(facts) { launch() }
            lastNumber += 1
            show(DevelopmentReport(crash: facts, id: "crash-\(lastNumber)", root: place?.packageRoot ?? "/"))
        }

        /// Whether another process is worth a try: one that crashes without being asked anything will do so again.
        private func mayStartAgain(_ facts: CrashFacts) -> Bool {
            guard facts.requests.isEmpty else { return true }
            let now = DispatchTime.now().uptimeNanoseconds
            idleCrashes = idleCrashes.filter { now - $0 < 10_000_000_000 } + [now]
            return idleCrashes.count < 4
        }
    }
#endif
