import FlaskHTTP
import FlaskRouting
import Synchronization

extension Blueprint {
    /// Registers a function that is called each time the blueprint is registered on an application.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.record.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the application and how the blueprint is registered.
    public func record(
        file: StaticString = #fileID, line: UInt = #line, _ function: @escaping @Sendable (BlueprintSetupState) -> Void
    ) {
        append(at: SourceSite(file: file, line: line)) { state throws(FlaskError) in function(state) }
    }

    /// Registers a function that is called when the blueprint is registered on an application for the first time.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint.record_once.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the application and how the blueprint is registered.
    public func recordOnce(
        file: StaticString = #fileID, line: UInt = #line, _ function: @escaping @Sendable (BlueprintSetupState) -> Void
    ) {
        recordOnce(at: SourceSite(file: file, line: line)) { state throws(FlaskError) in function(state) }
    }

    /// Remembers what is to be done on each application once.
    func recordOnce(at site: SourceSite, _ step: @escaping Step) {
        append(at: site) { state throws(FlaskError) in
            if state.isFirstRegistration { try step(state) }
        }
    }

    /// Changes what is collected, or ends the program with the reason why it cannot be changed.
    ///
    /// Reference: flask/sansio/blueprints.py, Blueprint._check_setup_finished.
    @discardableResult
    func change<Result>(at site: SourceSite, _ change: (inout State) -> sending Result) -> Result {
        let result: Result? = state.withLock { $0.isRegistered ? nil : change(&$0) }
        if let result { return result }
        let error = FlaskError(
            .setupFinished,
            """
            the blueprint '\(name)' has already been registered at least once, so changes to it would not be applied \
            consistently: register its views, hooks and error handlers before `app.register(…)`
            """, at: site)
        ProgrammingMistake.stop(error)
    }

    /// Remembers a view.
    ///
    /// - Returns: its name inside the blueprint.
    func addView(
        _ rules: [String], _ options: RouteOptions, _ parameters: [ViewParameter], _ function: RequestFunction
    ) -> String {
        if let endpoint = options.endpoint { checkName(endpoint, at: options.site) }
        let rule = rules.first ?? "", stated = options.endpoint, methods = options.methods
        let endpoint = change(at: options.site) { state in
            let endpoint = stated ?? EndpointName.free(for: rule, methods) { state.endpoints.contains($0) }
            state.endpoints.insert(endpoint)
            return endpoint
        }
        let step = ViewStep(rules: rules, endpoint: endpoint, options: options, parameters: parameters, function: function)
        append(at: options.site) { registration throws(FlaskError) in try step.perform(registration) }
        return endpoint
    }

    /// Remembers rules of a view that is made of a type.
    func addView(_ rules: [String], _ options: RouteOptions, _ view: ViewFunction) {
        let endpoint = options.endpoint ?? view.name
        checkName(endpoint, at: options.site)
        change(at: options.site) { _ = $0.endpoints.insert(endpoint) }
        append(at: options.site) { registration throws(FlaskError) in
            try registration.addView(rules, options, view)
        }
    }

    /// Remembers rules.
    func addRules(_ rules: [Rule], at site: SourceSite) {
        for rule in rules { checkName(rule.endpoint, at: site) }
        append(at: site) { registration throws(FlaskError) in
            for rule in rules { try registration.addRule(rule, at: site) }
        }
    }

    private func append(at site: SourceSite, _ step: @escaping Step) {
        change(at: site) { $0.steps.append(step) }
    }

    /// Reference: flask/sansio/blueprints.py, Blueprint.add_url_rule.
    private func checkName(_ endpoint: String, at site: SourceSite) {
        guard endpoint.utf8.contains(UInt8(ascii: ".")) else { return }
        let error = FlaskError(
            .invalidBlueprint,
            """
            the endpoint '\(endpoint)' of the blueprint '\(name)' has a dot: leave out the blueprint's name, which is put in \
            front of it, and choose a name without dots
            """, at: site)
        ProgrammingMistake.stop(error)
    }
}

/// A view that is added when its blueprint is registered.
private struct ViewStep: Sendable {
    let rules: [String]
    let endpoint: String
    let options: RouteOptions
    let parameters: [ViewParameter]
    let function: RequestFunction

    func perform(_ registration: BlueprintSetupState) throws(FlaskError) {
        var options = options
        options.endpoint = endpoint
        try registration.addView(rules, options, parameters, function)
    }
}
