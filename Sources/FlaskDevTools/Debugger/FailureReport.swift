#if DEBUG
    import FlaskHTTP

    /// All that is said about an error that left the application.
    struct FailureReport: Sendable {
        /// An error and where it came from.
        struct Link: Sendable {
            let account: ErrorAccount
            /// The calls that led to its throw, the innermost first; none if it was not thrown or that is forgotten.
            let frames: [StackFrame]
        }

        /// The number of the failure, by which consoles name it.
        let number: Int
        let program: String
        let sources: ProgramSources
        let method: String
        let url: String
        let endpoint: String?
        /// The error, and behind it what caused it.
        let links: [Link]
        let facts: [FactGroup]

        /// The most errors of a chain of causes that are shown.
        private static let maximumLinks = 8

        /// Looks everything up about an error.
        init(
            _ error: any Error, _ request: Request, since mark: Int, number: Int, of program: any DebuggedProgram,
            _ scene: (any FailureScene)?
        ) {
            var links: [Link] = []
            var next: (any Error)? = error
            for _ in 0..<Self.maximumLinks {
                guard let current = next else { break }
                let account = program.account(of: current)
                // An error that is wrapped in another one and says the same is no news.
                if account.message != links.last?.account.message {
                    links.append(Link(account: account, frames: ThrowRecorder.frames(of: current, since: mark)))
                }
                next = account.underlying
            }
            self.links = links
            self.number = number
            self.program = program.name
            sources = ProgramSources(root: program.root)
            method = request.method.rawValue
            url = request.url
            endpoint = scene?.endpoint
            facts = (scene?.facts() ?? []) + [ProcessFacts.group]
        }

        /// The place that matters most: that of the application's code that threw, or called what threw.
        var place: (file: String, line: Int, column: Int)? {
            for link in links {
                if let template = link.account.templates.first, let file = template.file { return (file, template.line, 1) }
                if let frame = link.frames.first(where: isOwn), let file = frame.file { return (file, frame.line, frame.column) }
            }
            return nil
        }

        func isOwn(_ frame: StackFrame) -> Bool { frame.file.map(sources.isOwn) ?? false }
    }
#endif
