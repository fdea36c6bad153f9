#if DEBUG
    /// What the debugger asks the program that it watches, which alone knows what its errors and requests mean.
    package protocol DebuggedProgram: Sendable {
        /// The name of the application.
        var name: String { get }
        /// The folder of the application's package.
        var root: String { get }

        /// What an error says about itself.
        func account(of error: any Error) -> ErrorAccount

        /// The work that an error ended; `nil` if it is not remembered.
        ///
        /// Asked once, right after the error left the application.
        func scene(of error: any Error) -> (any FailureScene)?

        /// A scene without a request, for the stand-alone console.
        func idleScene() -> any FailureScene
    }

    /// The work that an error ended, with its context, in which code can still be run.
    package protocol FailureScene: Sendable {
        /// The name of the view that was called, if there is one.
        var endpoint: String? { get }

        /// What is known about it: request, session, configuration.
        func facts() -> [FactGroup]

        /// Runs something with the context bound, as it was when the error was thrown.
        func run(_ body: @Sendable () async -> Void) async
    }

    /// What an error says about itself.
    package struct ErrorAccount: Sendable {
        /// The name of its type.
        package var type: String
        /// What happened.
        package var message: String
        /// The error that caused it.
        package var underlying: (any Error)?
        /// The places in templates that it went through, the innermost first.
        package var templates: [TemplatePlace] = []

        package init(type: String, message: String, underlying: (any Error)? = nil, templates: [TemplatePlace] = []) {
            self.type = type
            self.message = message
            self.underlying = underlying
            self.templates = templates
        }
    }

    /// A place in a template.
    package struct TemplatePlace: Sendable {
        /// What was going on there, such as `block 'body'`.
        package var name: String
        /// The template.
        package var template: String
        package var line: Int
        /// Its file, if it has one.
        package var file: String?
        /// The lines around the place.
        package var excerpt: SourceExcerpt?

        package init(name: String, template: String, line: Int, file: String?, excerpt: SourceExcerpt?) {
            self.name = name
            self.template = template
            self.line = line
            self.file = file
            self.excerpt = excerpt
        }
    }

    /// Facts with a title, such as the header fields of the request.
    package struct FactGroup: Sendable {
        package var title: String
        package var rows: [(name: String, value: String)]
        /// Whether it is open when the page is.
        package var isOpen: Bool

        package init(_ title: String, _ rows: [(name: String, value: String)], isOpen: Bool = false) {
            self.title = title
            self.rows = rows
            self.isOpen = isOpen
        }
    }
#endif
