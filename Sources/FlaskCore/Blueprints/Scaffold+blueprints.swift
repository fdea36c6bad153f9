import FlaskHTTP
public import FlaskRouting
import Synchronization

extension Scaffold {
    /// Registers a blueprint on an application, or in another blueprint.
    ///
    /// Inside another blueprint its name, prefix and subdomain stand behind (the subdomain before) those of the outer one.
    /// A name that is taken, or a blueprint that is registered in itself, ends the program with advice.
    /// Reference: flask/sansio/app.py, App.register_blueprint; flask/sansio/blueprints.py, Blueprint.register.
    ///
    /// - Parameters:
    ///   - blueprint: the blueprint; it cannot be changed any more once it is on an application.
    ///   - urlPrefix: what its rules begin with, in place of its own prefix.
    ///   - subdomain: the subdomain that its rules are for, in place of its own.
    ///   - name: the name that its endpoints begin with, in place of its own.
    ///   - urlDefaults: values for variables that its rules do not have, beside its own.
    ///   - cliGroup: the group that its commands are in, in place of its own.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func register(
        _ blueprint: Blueprint, urlPrefix: String? = nil, subdomain: String? = nil, name: String? = nil,
        urlDefaults: KeyValuePairs<String, RouteValue> = [:], cliGroup: CLIGroup? = nil, file: StaticString = #fileID,
        line: UInt = #line
    ) {
        let options = BlueprintOptions(
            name: name, urlPrefix: urlPrefix, subdomain: subdomain, urlDefaults: urlDefaults.map { ($0.key, $0.value) },
            cliGroup: cliGroup)
        registrar.register(blueprint, options, at: SourceSite(file: file, line: line))
    }
}

extension Flask {
    /// The blueprints that are registered, with those inside others, by the names that their endpoints begin with; in the
    /// order of their registration.
    ///
    /// Reference: flask/sansio/app.py, App.iter_blueprints.
    public var blueprints: [(name: String, blueprint: Blueprint)] {
        readSetup { $0.blueprints.map { ($0.name, $0.blueprint) } }
    }
}

extension Registrar {
    fileprivate func register(_ blueprint: Blueprint, _ options: BlueprintOptions, at site: SourceSite) {
        switch target {
        case .application(let app):
            do { try blueprint.register(on: app, options, at: site) } catch { stop(error) }
        case .blueprint(let outer), .applicationOf(let outer):
            if outer === blueprint {
                stop(FlaskError(.invalidBlueprint, "the blueprint '\(blueprint.name)' cannot be registered in itself", at: site))
            }
            outer.change(at: site) { $0.children.append(.init(blueprint: blueprint, options: options, site: site)) }
        }
    }
}

extension Blueprint {
    /// Registers the blueprint, and those inside it.
    ///
    /// - Throws: ``FlaskError`` for a name that is taken, and for what does not fit the application.
    fileprivate func register(
        on app: Flask, _ options: BlueprintOptions, under prefix: String = "", at site: SourceSite
    ) throws(FlaskError) {
        let contents = state.withLock { state in
            state.isRegistered = true
            return state
        }
        let ownName = options.name ?? name
        let fullName = prefix.isEmpty ? ownName : prefix + "." + ownName
        let registered = RegisteredBlueprint(name: fullName, blueprint: self, surroundings: contents.surroundings)
        let isFirst = try app.tryRegister { setup throws(FlaskError) in try setup.addBlueprint(registered, at: site) }
        let registration = BlueprintSetupState(app, self, options, name: fullName, isFirst: isFirst)
        if let staticRoute { try addStaticRoute(staticRoute, registration) }
        for step in contents.steps { try step(registration) }
        if !contents.commands.isEmpty {
            let group = (options.cliGroup ?? cliGroup).name(blueprint: fullName)
            try app.tryRegister { setup throws(FlaskError) in
                setup.commands += contents.commands.map { $0.inside(group) }
            }
        }
        for child in contents.children {
            let options = child.options.nested(of: child.blueprint, in: registration)
            try child.blueprint.register(on: app, options, under: fullName, at: child.site)
        }
    }

    private func addStaticRoute(
        _ route: StaticRoute, _ registration: BlueprintSetupState, file: StaticString = #fileID, line: UInt = #line
    ) throws(FlaskError) {
        let options = RouteOptions(endpoint: StaticRoute.endpoint, site: SourceSite(file: file, line: line))
        let function = RequestFunction.synchronous { [files] context, _ in
            guard case .string(let filename)? = context.viewArguments?["filename"] else { try abort(404) }
            return try context.app.sendStaticFile(filename, for: context.request, from: files)
        }
        let parameter = ViewParameter(type: "String", requirement: String.requirement)
        try registration.addView([route.rule], options, [parameter], function)
    }
}

extension ApplicationSetup {
    /// Adds a blueprint's name and what it collected.
    ///
    /// - Returns: whether the blueprint was not registered before.
    fileprivate mutating func addBlueprint(_ added: RegisteredBlueprint, at site: SourceSite) throws(FlaskError) -> Bool {
        if let known = blueprints.first(where: { $0.name == added.name }) {
            let which = known.blueprint === added.blueprint ? "this" : "a different"
            throw FlaskError(
                .invalidBlueprint,
                """
                the name '\(added.name)' is already registered for \(which) blueprint: give it another one with \
                register(…, name: "…")
                """, at: site)
        }
        let isFirst = !blueprints.contains { $0.blueprint === added.blueprint }
        blueprints.append(added)
        if isFirst, let folder = added.blueprint.templateFolder {
            templates.blueprints.append(.init(blueprint: added.name, name: folder, folders: added.blueprint.folders))
        }
        if isFirst { for files in templates.embedded.all { added.blueprint.files.embed(files) } }
        return isFirst
    }
}
