#if DEBUG
    import FlaskHTTP
    import FlaskJSON

    /// The commands of the pages: `POST ?__debugger__=yes&cmd=…&s=secret`.
    extension Debugger {
        /// The longest snippet that is taken.
        private static let maximumLength = 64 << 10

        /// Answers a command.
        ///
        /// Reference: werkzeug/debug/__init__.py, DebuggedApplication.__call__.
        func command(_ request: Request) -> Reply {
            guard access.trustsHost(of: request) else { return .response(foreign(request, status: 400)) }
            guard request.method == .post, access.knowsSecret(request.args.get("s")) else {
                return .response(
                    plain("The debugger does not know this command; reload the page, as the server was started anew.", 404))
            }
            switch request.args.get("cmd") {
            case "pinauth": return withBody(request) { text in await access.authenticate(request, text) }
            case "printpin": return .response(printPIN())
            case "eval":
                guard access.trusts(request) == true else { return .response(plain("Give the PIN first.", 403)) }
                let number = request.args.get("f").flatMap { Int($0) } ?? 0
                return withBody(request) { code in await evaluate(code, number) }
            default: return .response(plain("The debugger has no such command.", 404))
            }
        }

        private func plain(_ text: String, _ status: Int) -> Response {
            response(text + "\n", status, "text/plain; charset=utf-8")
        }

        private func printPIN() -> Response {
            if let pin = access.pin.pin {
                StandardError.write(" * To enable the debugger you need to enter the security pin:\n * Debugger PIN: \(pin)\n")
            }
            return plain("", 200)
        }

        /// Gives the text of the request's body to an action.
        private func withBody(_ request: Request, _ action: @escaping @Sendable (String) async -> Response) -> Reply {
            let demand = BodyDemand(limit: Self.maximumLength)
            guard request.hasUnreadBody else { return answer(.success(request.body), action) }
            return .readBody(demand) { answer($0, action) }
        }

        private func answer(
            _ body: Result<RequestBody, BodyError>, _ action: @escaping @Sendable (String) async -> Response
        ) -> Reply {
            switch body {
            case .success(.bytes(let bytes)) where bytes.count <= Self.maximumLength:
                .task({ .response(await action(String(decoding: bytes, as: UTF8.self))) }, on: .sharedThreads)
            case .success(.empty): .task({ .response(await action("")) }, on: .sharedThreads)
            default: .response(plain("A command takes at most \(Self.maximumLength) bytes.", 413))
            }
        }

        private func evaluate(_ code: String, _ number: Int) async -> Response {
            guard let scene = number == 0 ? program.idleScene() : failures.scene(number) else {
                return plain("The request of this page is not kept any more; make it fail again.", 410)
            }
            let outcome = await workshop.evaluate(code, console: number, in: scene)
            var answer = JSONObject()
            answer["output"] = .string(outcome.output)
            answer["value"] = .string(outcome.value)
            answer["error"] = .string(outcome.error)
            return response(JSONValue.object(answer).text(), 200, "application/json")
        }
    }

    extension Debugger {
        /// The page with a console and nothing else.
        func consolePage(_ request: Request) -> Response {
            guard access.trustsHost(of: request) else { return foreign(request, status: 400) }
            let panel = panel(0, request)
            var layout = PageLayout(title: "Console of \(program.name)", program: program.name, kind: "console")
            layout.tail = panel.script
            let page = layout.page("<section class=\"hero\"><h1>Console</h1></section>\(panel.html)")
            return self.page(page, 200)
        }
    }
#endif
