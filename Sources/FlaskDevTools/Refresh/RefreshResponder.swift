#if DEBUG
    import FlaskHTTP

    /// Answers the script's requests, and puts the script into the application's pages.
    struct RefreshResponder: Responder {
        let inner: any Responder
        let hub: RefreshHub
        /// Whether pages get the script.
        let refreshes: Bool

        func respond(to request: Request) throws -> Reply {
            if request.pathInfo.utf8.starts(with: RefreshScript.prefix.utf8), let reply = own(request) { return reply }
            let reply = try inner.respond(to: request)
            guard refreshes, request.method != .head else { return reply }
            let injection = ScriptInjection(
                RefreshScript.element(run: hub.run, root: request.rootPath),
                inline: RefreshScript.inlineElement(run: hub.run, root: request.rootPath), for: request)
            return reply.map(injection.applied)
        }

        private func own(_ request: Request) -> Reply? {
            guard request.method == .get || request.method == .head else { return nil }
            switch request.pathInfo {
            case RefreshScript.scriptPath:
                var response = Response(RefreshScript.source, contentType: "text/javascript; charset=utf-8")
                response.keepSafe()
                return .response(response)
            case RefreshScript.eventsPath where request.method == .get: return .response(hub.response())
            case RefreshScript.crashPath: return .task { [hub] in .response(await crashPage(hub)) }
            default: return nil
            }
        }

        /// The report of the crash that the predecessor of this process met; the supervisor may still be at it.
        private func crashPage(_ hub: RefreshHub) async -> Response {
            for _ in 0..<100 {
                if let report = hub.report, report.kind == .crash { return ReportPage.response(report, run: hub.run) }
                do { try await Task.sleep(for: .milliseconds(100)) } catch { break }
            }
            return Response("No crash is known.\n", status: 404, contentType: "text/plain; charset=utf-8")
        }
    }
#endif
