#if DEBUG
    import FlaskHTTP
    import FlaskServer

    extension Supervisor {
        /// Deals with files that changed.
        func changed(_ paths: [String]) {
            let kinds = paths.compactMap { path in plan.kind(of: path).map { (path, $0) } }
            if let (path, _) = kinds.first(where: { $0.1 == .source }), place != nil {
                console.say("Detected change in '\(path)', reloading")
                return startBuild()
            }
            if let (path, _) = kinds.first(where: { $0.1 == .restart || $0.1 == .source }) {
                console.say("Detected change in '\(path)', reloading")
                return launch()
            }
            if let message = plan.message(of: paths) { tell(message) }
        }

        /// Builds the program, or says that a build that runs is outdated.
        func startBuild() {
            guard let place else { return }
            if let build {
                isOutdated = true
                return build.run.cancel()
            }
            isOutdated = false
            lastNumber += 1
            let number = lastNumber
            let sink = sink
            do throws(ProcessLaunch.Failure) {
                let run = try BuildRun(
                    place, extra: setup.options.buildArguments, progress: { sink.yield(.progress(number, $0)) },
                    completion: { sink.yield(.built(number, $0)) })
                build = (number, run, .now)
                tell(.building)
            } catch {
                console.say("\(error.description) The application does not reload.")
            }
        }

        /// Deals with a build that ended.
        func built(_ result: BuildRun.Result) {
            let time = (build?.start ?? .now).duration(to: .now)
            build = nil
            console.clearProgress()
            if isStopping { return }
            if isOutdated { return startBuild() }
            guard result.isSuccess, let place else {
                StandardError.write(BuildOutput.messages(result.output, isStyled: TerminalStyle.isOn))
                let then = serving == nil ? "waiting for a change" : "the application goes on as it was"
                console.warn("The build failed; \(then).")
                lastNumber += 1
                show(DevelopmentReport(build: result.output, id: "build-\(lastNumber)", root: place?.packageRoot ?? "/"))
                return
            }
            report = nil
            console.say("Built in \(time.formatted)")
            if FileStamp(program) == startedStamp, serving != nil {
                tell(.clear)
                return console.say("The program of '\(place.product)' is as it was")
            }
            launch()
        }

        /// Shows a report in the browser: in the application's pages, or instead of them where there is no application.
        func show(_ report: DevelopmentReport) {
            self.report = report
            if let serving {
                processes[serving]?.control.send(.report(report))
            } else if starting == nil {
                serveReport()
            }
        }

        /// Answers every request with the report until there is an application again.
        func serveReport() {
            guard let report else { return }
            if let reportServer { return reportServer.show(report) }
            let server = ReportServer(socket.descriptor, tls: setup.configuration.tls, console: console)
            server.show(report)
            server.start()
            reportServer = server
        }

        /// Tells the browsers something.
        func tell(_ message: ControlMessage) {
            if let serving { processes[serving]?.control.send(message) } else { reportServer?.tell(message) }
        }
    }

    extension Duration {
        /// Seconds with two digits behind the point: `2.31 s`.
        var formatted: String {
            let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
            let rest = hundredths % 100
            return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
        }
    }
#endif
