/// How the templates of an environment read and render.
///
/// The defaults are those of Jinja2.
public struct TemplateOptions: Sendable {
    /// What happens where a template uses a value that does not exist.
    public enum Undefined: Sendable {
        /// It prints as nothing, counts as false and has no items; everything else is an error.
        case lenient
        /// As lenient; its attributes and items are undefined too.
        case chainable
        /// As lenient; it prints what is missing.
        case debug
        /// Every use is an error, except asking whether it is defined.
        case strict
    }

    /// How far templates are trusted.
    public enum Trust: Sendable {
        /// They may use everything that they get.
        case full
        /// They may not touch private attributes, nor call what is marked as unsafe.
        case sandboxed
        /// As sandboxed; they may not change lists, dicts and sets either.
        case sandboxedImmutable
    }

    /// The delimiters and the treatment of whitespace and lines.
    public var syntax = TemplateSyntax()
    /// Which templates escape what they write.
    public var autoescape = Autoescape.off
    /// What happens where a value does not exist.
    public var undefined = Undefined.lenient
    /// How far templates are trusted.
    public var trust = Trust.full
    /// Whether rendering gives values instead of text, as Jinja2's `NativeEnvironment`.
    public var isNative = false
    /// Whether constant expressions are computed while compiling.
    public var isOptimized = true
    /// The settings of single filters and tags.
    public var policies = Policies()
    /// How many templates stay compiled: -1 for all, 0 for none.
    public var cacheSize = 400
    /// Whether templates are compiled again when their text changes.
    public var reloads = true
    /// How many rounds of loops and calls one rendering may take; `nil` for any number.
    public var stepLimit: Int?
    /// How many bytes one rendering may write; `nil` for any number.
    public var outputLimit: Int?
    /// Whether errors while rendering tell the columns of what is at fault and the nearest name of an unknown variable.
    ///
    /// For that the template is parsed once more, 6 ms for each MB of it; turn it off where errors are not for developers.
    public var explainsErrors = true

    /// The options of Jinja2.
    public init() {}
}

extension Undefined.Behavior {
    init(_ kind: TemplateOptions.Undefined) {
        switch kind {
        case .lenient: self = .lenient
        case .chainable: self = .chainable
        case .debug: self = .debug
        case .strict: self = .strict
        }
    }
}

extension Settings {
    init(_ options: TemplateOptions) {
        policies = options.policies
        undefinedBehavior = Undefined.Behavior(options.undefined)
        autoescape = options.autoescape
        isSandboxed = options.trust != .full
        isImmutable = options.trust == .sandboxedImmutable
        isNative = options.isNative
        isOptimized = options.isOptimized
        cacheSize = options.cacheSize
        reloads = options.reloads
        fuel = options.stepLimit
        outputLimit = options.outputLimit ?? .max
        explainsErrors = options.explainsErrors
    }
}
