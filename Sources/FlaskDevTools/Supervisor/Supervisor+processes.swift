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
            case .ready: await takeOver(number)
            case .crashed:
                processes[number]?.hasCrashed = true
                // Another crash's report is not this one's.
                if report?.kind == .crash { report = nil }
                // The backtracer takes its time; the application need not.
                if number == serving, !isStopping {
                    serving = nil
                    if starting == nil { launch() }
                }
            case .interrupted(let request, let isCulprit):
                processes[number]?.requests.insert(request, at: isCulprit ? 0 : processes[number]?.requests.count ?? 0)
                if isCulprit { processes[number]?.hasCulprit = true }
            default: break
            }
        }

        /// Makes a process that listens the one that serves.
        private func takeOver(_ number: Int) async {
            guard number == starting, !isStopping else { return }
            let isFirst = !hasServed
            starting = nil
            hasServed = true
            if let old = serving {
                processes[old]?.phase = .retiring
                processes[old]?.control.send(.stop)
                expectEnd(of: old)
            }
            serving = number
            processes[number]?.phase = .serving
            if let report { processes[number]?.control.send(.report(report)) }
            await reportServer?.stop()
            reportServer = nil
            if isFirst, setup.options.debugger, !SymbolExport.isOn, build == nil { startBuild(isQuiet: true) }
        }

        /// Deals with the end of a process.
        func ended(_ number: Int, _ status: ProcessStatus, _ errors: String) async {
            guard let process = processes.removeValue(forKey: number) else { return }
            process.control.close()
            let wasServing = number == serving, wasStarting = number == starting
            if wasServing { serving = nil }
            if wasStarting { starting = nil }
            let backtrace = FilePath.content(of: process.backtracePath, limit: 32 << 20)
            unlink(process.backtracePath)
            if isStopping || process.phase == .retiring && !process.hasCrashed { return }
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
