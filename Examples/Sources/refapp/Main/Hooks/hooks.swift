import Flask

func addHooks(to app: Flask) {
    connectSignals(of: app)
    for number in 1...2 {
        app.beforeRequest { note("before \(number)") }
        app.afterRequest { (_: inout Response) in note("after \(number)") }
        app.teardownRequest { error in note("teardown_request \(number) \(told(error))") }
        app.teardownAppContext { error in note("teardown_appcontext \(number) \(told(error))") }
    }
    app.beforeRequest { () -> Response? in
        guard let stop = request.headers["X-Stop"], !stop.isEmpty else { return nil }
        note("stopped")
        return try makeResponse("stopped: \(stop)", 202)
    }
    addHookedViews(to: app)
    addContextViews(to: app)
}

private func connectSignals(of app: Flask) {
    requestStarted.connect(sender: app) { _ in
        g.log_name = request.headers["X-Log"]
        note("signal request_started")
    }
    requestFinished.connect(sender: app) { note("signal request_finished \($0.response.status.code)") }
    requestTearingDown.connect(sender: app) { _ in note("signal request_tearing_down") }
    appContextTearingDown.connect(sender: app) { _ in note("signal appcontext_tearing_down") }
    templateRendered.connect(sender: app) { note("signal template_rendered \($0.template.name ?? "a string")") }
    beforeRenderTemplate.connect(sender: app) { note("signal before_render_template \($0.template.name ?? "a string")") }
    gotRequestException.connect(sender: app) { note("signal got_request_exception \(told($0.exception))") }
    messageFlashed.connect(sender: app) { note("signal message_flashed \($0.message.category) \($0.message)") }
}
