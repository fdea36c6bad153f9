import Synchronization

/// Templates with what they share: a loader, filters, tests, global variables, and the options of how they render.
///
/// An environment is set up first, from one place; the first template that it loads or compiles makes the setup final.
///
/// Reference: jinja2/environment.py, `Environment`.
public final class TemplateEnvironment: Sendable {
    private enum State {
        case setup(EnvironmentSetup)
        case final(EnvironmentCore, EnvironmentSetup)
    }

    private let state: Mutex<State>

    /// An environment.
    ///
    /// - Parameters:
    ///   - loader: finds templates by name.
    ///   - options: how templates read and render.
    public init(loader: (any TemplateLoader)? = nil, options: TemplateOptions = TemplateOptions()) {
        var setup = EnvironmentSetup()
        setup.loader = loader
        setup.syntax = options.syntax
        setup.settings = Settings(options)
        Standard.register(in: &setup)
        state = Mutex(.setup(setup))
    }

    private init(_ setup: EnvironmentSetup) { state = Mutex(.setup(setup)) }

    /// The environment as templates use it: from now on it does not change.
    var core: EnvironmentCore {
        state.withLock { state in
            switch state {
            case .final(let core, _): return core
            case .setup(let setup):
                let core = EnvironmentCore(setup)
                state = .final(core, setup)
                return core
            }
        }
    }

    /// Changes the setup; too late once a template was loaded.
    func configure(_ what: @autoclosure () -> String, _ change: (inout EnvironmentSetup) -> Void) {
        state.withLock { state in
            guard case .setup(var setup) = state else {
                preconditionFailure("\(what()) is too late: the environment has loaded a template already")
            }
            change(&setup)
            state = .setup(setup)
        }
    }

    /// A copy that can be set up further; templates are loaded anew.
    ///
    /// - Returns: an environment with the same loader, filters, tests, globals and options.
    public func overlay() -> TemplateEnvironment {
        state.withLock { state in
            switch state {
            case .setup(let setup), .final(_, let setup): TemplateEnvironment(setup)
            }
        }
    }

    /// Finds the names that templates use for others: `name` as written in the template `parent`.
    ///
    /// Reference: jinja2/environment.py, `Environment.join_path`; by default names are not changed.
    ///
    /// - Parameter join: gives the name to load.
    public func joinPaths(with join: @escaping @Sendable (_ name: String, _ parent: String) -> String) {
        configure("joinPaths") { $0.joinPath = join }
    }

    // MARK: Templates

    /// The template of a name.
    ///
    /// - Parameter name: the name as the loader knows it.
    /// - Returns: the template, from the cache where it is there.
    /// - Throws: a ``TemplateError`` if there is none, or if its text is no template.
    public func template(named name: String) throws -> Template {
        let core = core
        return Template(core, try core.template(named: name, globals: VariableTable()))
    }

    /// The first of several templates that exists.
    ///
    /// - Parameter names: the names, the most wanted first.
    /// - Returns: the template.
    /// - Throws: a ``TemplateError`` of kind `noneFound` if there is none.
    public func selectTemplate(_ names: [String]) throws -> Template {
        guard !names.isEmpty else {
            throw TemplateError(.noneFound, "Tried to select from an empty list of templates")
        }
        for name in names {
            do {
                return try template(named: name)
            } catch let error as TemplateError where error.isMissingTemplate {
                continue
            }
        }
        throw TemplateError(.noneFound, "none of the templates given were found: \(names.joined(separator: ", "))")
    }

    /// A template of a text.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - name: a name for errors.
    /// - Returns: the template.
    /// - Throws: a ``TemplateError`` if the text is no template.
    public func template(fromString source: String, name: String? = nil) throws -> Template {
        let core = core
        return Template(core, try core.compile(source, name: name))
    }

    /// The names of all templates that the loader has.
    ///
    /// - Parameter isIncluded: which names to give.
    /// - Returns: the names in order.
    /// - Throws: a ``TemplateError`` if the loader cannot list them.
    public func listTemplates(where isIncluded: (String) -> Bool = { _ in true }) throws -> [String] {
        guard let loader = core.loader else { throw TemplateError(.type, "no loader for this environment specified") }
        return try loader.templateNames().filter(isIncluded)
    }

    /// Forgets all compiled templates.
    public func clearCache() { core.clearCache() }
}
