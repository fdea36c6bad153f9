#if DEBUG
    package import FlaskHTTP
    package import Logging

    /// Shows the errors that leave an application, with a console to look around; it wraps what answers requests.
    ///
    /// Everything is answered as without it, but for errors, for `/console` where the application has no such page, and for the
    /// commands of its own pages. Reference: werkzeug/debug/__init__.py, DebuggedApplication.
    package struct Debugger: Responder {
        let program: any DebuggedProgram
        let access: DebuggerAccess
        let failures = FailureStore()
        let workshop: ConsoleWorkshop
        private let responder: any Responder
        private let logger: Logger

        /// Wraps a responder, and begins to record where errors are thrown.
        ///
        /// - Parameters:
        ///   - responder: what answers requests.
        ///   - program: what knows the errors and requests.
        ///   - hosts: hosts besides those of this machine by whose names the debugger may be reached.
        ///   - logger: gets the reports as text.
        package init(_ responder: any Responder, of program: any DebuggedProgram, hosts: [String] = [], logger: Logger) {
            self.init(responder, of: program, access: DebuggerAccess(pin: Self.pin(of: program), hosts: hosts), logger: logger)
        }

        init(_ responder: any Responder, of program: any DebuggedProgram, access: DebuggerAccess, logger: Logger) {
            ThrowRecorder.start()
            self.responder = responder
            self.program = program
            self.access = access
            self.logger = logger
            workshop = ConsoleWorkshop(program: ProcessEnvironment.programPath ?? "")
            Rehearsal.schedule(for: program)
        }

        private static func pin(of program: any DebuggedProgram) -> DebuggerPIN {
            DebuggerPIN(
                choice: ProcessEnvironment["FLASK_DEBUG_PIN"] ?? ProcessEnvironment["WERKZEUG_DEBUG_PIN"],
                project: [program.name, program.root])
        }

        /// What is printed when the server starts.
        package var banner: String {
            guard let pin = access.pin.pin else {
                return " * Debugger is active!\n * Debugger PIN disabled. DEBUGGER UNSECURED!\n"
            }
            return " * Debugger is active!\n * Debugger PIN: \(pin)\n"
        }

        /// Answers a request.
        ///
        /// - Parameter request: the request.
        /// - Returns: what the application answers, or the page of its error.
        package func respond(to request: Request) -> Reply {
            if request.args.get("__debugger__") == "yes" { return command(request) }
            let mark = ThrowRecorder.mark
            let reply = guarded(request, mark) { try responder.respond(to: request) }
            guard request.path == "/console", request.method == .get else { return reply }
            return reply.map { response in response.status.code == 404 ? consolePage(request) : response }
        }

        /// Takes a step; an error of it, or of one that follows, is shown.
        private func guarded(_ request: Request, _ mark: Int, _ step: () throws -> Reply) -> Reply {
            do { return watched(try step(), request, mark) } catch { return show(error, request, mark) }
        }

        private func watched(_ reply: Reply, _ request: Request, _ mark: Int) -> Reply {
            switch reply {
            case .response: reply
            case .readBody(let demand, let next): .readBody(demand) { body in guarded(request, mark) { try next(body) } }
            case .blocking(let next): .blocking { guarded(request, mark, next) }
            case .task(let next, let placement):
                .task(
                    {
                        do { return watched(try await next(), request, mark) } catch { return show(error, request, mark) }
                    }, on: placement)
            }
        }

        /// Shows an error; names and lines are looked up on a thread that may take its time.
        private func show(_ error: any Error, _ request: Request, _ mark: Int) -> Reply {
            // The context is asked for at once, since it is remembered for a short time only.
            let scene = program.scene(of: error)
            let number = failures.add(scene)
            return .blocking {
                let report = FailureReport(error, request, since: mark, number: number, of: program, scene)
                logger.error("Exception on \(request.path) [\(request.method.rawValue)]\n\(report.text)")
                return .response(answer(report, request))
            }
        }

        private func answer(_ report: FailureReport, _ request: Request) -> Response {
            guard access.trustsHost(of: request) else { return foreign(request, status: 500) }
            guard Self.wantsHTML(request) else { return response(report.text, 500, "text/plain; charset=utf-8") }
            let page = FailurePage(report: report, console: panel(report.number, request))
            return self.page(page.text, 500)
        }

        /// Browsers name HTML; programs that take anything are better served with text.
        private static func wantsHTML(_ request: Request) -> Bool {
            let accepted = request.headers["Accept"]?.lowercased() ?? ""
            return accepted.contains("text/html") || accepted.contains("application/xhtml")
        }
    }

    extension Debugger {
        /// The console of a page, locked or open.
        func panel(_ number: Int, _ request: Request) -> ConsolePanel {
            ConsolePanel(
                number: number, secret: access.secret, isTrusted: access.trusts(request) == true, obstacle: workshop.obstacle)
        }

        /// What is said to requests by the name of another host, which a page of another site may have made.
        func foreign(_ request: Request, status: Int) -> Response {
            let host = request.headers["Host"] ?? ""
            return response(
                """
                The debugger answers requests to this machine only (localhost, 127.0.0.1, [::1]), and this one was made to \
                '\(String(host.prefix(200)))'. The report of the error is in the log of the server. To see it here name the host: \
                DevelopmentOptions(debuggerHosts: [...]); whoever reaches it can then see the insides of the application.

                """, status, "text/plain; charset=utf-8")
        }

        /// A response that browsers keep safe.
        func response(_ text: String, _ status: Int, _ contentType: String = "text/plain; charset=utf-8") -> Response {
            var response = Response(text, status: HTTPStatus(integerLiteral: status), contentType: contentType)
            response.keepSafe()
            return response
        }

        /// A page of the debugger.
        func page(_ text: String, _ status: Int) -> Response {
            var response = response(text, status, "text/html; charset=utf-8")
            response.keepSafe(Self.policy)
            return response
        }

        private static let policy = PagePolicy.page(
            scripts: [PageScript.copy, PageScript.console, RefreshScript.source], styles: [PageStyle.css])
    }
#endif
