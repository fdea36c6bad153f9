import Synchronization

/// An environment whose settings are final: loads, caches and compiles templates.
final class EnvironmentCore: Sendable {
    let settings: Settings
    let syntax: TemplateSyntax
    let delimiters: DelimiterRules
    let extensions: SyntaxExtensions
    let filters: [String: NativeFunction]
    let tests: [String: NativeFunction]
    let unfoldable: Set<String>
    let intercepted: [InterceptedOperator: NativeFunction]
    /// The functions of the application's own tags, in the order of the syntax extensions' tags.
    let tags: [Value]
    /// The environment's own variables.
    let globals: Context.Layer
    let loader: (any TemplateLoader)?
    let joinPath: (@Sendable (_ name: String, _ parent: String) -> String)?
    private let cache: Mutex<TemplateCache>

    init(_ setup: EnvironmentSetup) {
        settings = setup.settings
        syntax = setup.syntax
        delimiters = DelimiterRules(setup.syntax)
        var extensions = setup.extensions
        extensions.translation?.isTrimmed = setup.settings.policies.translationsAreTrimmed
        self.extensions = extensions
        filters = setup.filters
        tests = setup.tests
        unfoldable = setup.unfoldable
        intercepted = setup.settings.isSandboxed ? setup.intercepted : [:]
        tags = setup.tags.map { .object(FunctionObject("tag '\($0.name)'", $0.function)) }
        globals = Context.Layer(setup.globals, below: nil)
        loader = setup.loader
        joinPath = setup.joinPath
        cache = Mutex(TemplateCache(limit: setup.settings.cacheSize))
    }

    /// Whether a template escapes what it writes.
    func autoescapes(_ name: String?) -> Bool { settings.autoescape.decide(name) }

    /// The variables that a template has without those of a rendering.
    func layer(of template: LoadedTemplate) -> Context.Layer {
        template.globals.isEmpty ? globals : Context.Layer(template.globals, below: globals)
    }

    // MARK: Loading

    /// The template that a template names.
    func template(named name: String, from parent: LoadedTemplate) throws -> LoadedTemplate {
        var name = name
        if let joinPath, let parent = parent.name { name = joinPath(name, parent) }
        return try template(named: name, globals: VariableTable())
    }

    func template(named name: String, globals: VariableTable) throws -> LoadedTemplate {
        guard let loader else { throw TemplateError(.type, "no loader for this environment specified") }
        if let cached = cache.withLock({ $0[name] }), cached.globals.isEmpty == globals.isEmpty, globals.isEmpty,
            !settings.reloads || cached.isUpToDate?() ?? true
        {
            return cached
        }
        let source = try loader.source(of: name)
        let template = try compile(source.text, name: name, globals: globals, isUpToDate: source.isUpToDate)
        if globals.isEmpty { cache.withLock { $0.insert(template, name) } }
        return template
    }

    func clearCache() { cache.withLock { $0.removeAll() } }

    /// Compiles a template.
    func compile(
        _ source: String, name: String?, globals: VariableTable = VariableTable(), isUpToDate: (@Sendable () -> Bool)? = nil
    ) throws -> LoadedTemplate {
        let tree = try Frontend.parse(source, name: name, self)
        return try compile(tree, source: source, globals: globals, isUpToDate: isUpToDate)
    }

    /// Compiles an expression as a template that sets `result`.
    func compile(expression source: String) throws -> LoadedTemplate {
        var tree = try Frontend.parse(expression: source, self)
        let symbol = tree.symbols.firstIndex { $0.utf8.elementsEqual("result".utf8) } ?? tree.symbols.count
        if symbol == tree.symbols.count { tree.symbols.append("result") }
        tree.nodes.append(Node(kind: .name, a: Int32(symbol), position: 0))
        tree.nodes.append(Node(kind: .set, a: Int32(tree.nodes.count - 1), b: tree.root, position: 0))
        tree.root = Int32(tree.nodes.count - 1)
        return try compile(tree, source: source, isExpression: true)
    }

    func compile(
        _ tree: SyntaxTree, source: String, isExpression: Bool = false, globals: VariableTable = VariableTable(),
        isUpToDate: (@Sendable () -> Bool)? = nil
    ) throws -> LoadedTemplate {
        var options = CompileOptions()
        options.filters = filters
        options.tests = tests
        options.unfoldable = unfoldable
        options.intercepted = intercepted
        options.tags = tags
        options.autoescape = autoescapes(tree.name)
        options.undefinedBehavior = settings.undefinedBehavior
        options.finalizes = settings.finalize != nil
        options.isNative = settings.isNative
        options.isOptimized = settings.isOptimized
        options.isSandboxed = settings.isSandboxed
        options.policies = settings.policies
        do {
            let program = try CodeGenerator.compile(tree, options)
            return LoadedTemplate(
                name: tree.name, source: source, program: program, isExpression: isExpression, globals: globals,
                isUpToDate: isUpToDate)
        } catch let error as TemplateError {
            throw marked(error, in: source, isExpression: isExpression)
        }
    }
}

/// The templates that were used last, by name.
struct TemplateCache {
    private let limit: Int
    private var templates: [String: (template: LoadedTemplate, used: Int)] = [:]
    private var clock = 0

    /// A cache of so many templates; -1: of all, 0: of none.
    init(limit: Int) { self.limit = limit }

    subscript(name: String) -> LoadedTemplate? {
        mutating get {
            guard let entry = templates[name], entry.template.name?.utf8.elementsEqual(name.utf8) ?? false else { return nil }
            clock += 1
            templates[name]?.used = clock
            return entry.template
        }
    }

    mutating func insert(_ template: LoadedTemplate, _ name: String) {
        guard limit != 0 else { return }
        clock += 1
        if limit > 0, templates.count >= limit, templates[name] == nil,
            let oldest = templates.min(by: { $0.value.used < $1.value.used })
        {
            templates[oldest.key] = nil
        }
        templates[name] = (template, clock)
    }

    mutating func removeAll() { templates = [:] }
}
