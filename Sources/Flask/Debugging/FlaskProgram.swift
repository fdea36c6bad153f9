#if DEBUG
    import FlaskCore
    package import FlaskDevTools

    /// An application as the debugger sees it.
    package struct FlaskProgram: DebuggedProgram {
        private let app: Flask
        private let contexts: FailedContexts
        package let name: String
        package let root: String

        /// Has the application keep what is asked for; to be made before the first request.
        package init(_ app: Flask) {
            self.app = app
            name = app.name
            root = app.packageFolder
            contexts = app.keepFailedContexts()
        }

        package func account(of error: any Error) -> ErrorAccount { ErrorAccount(error, in: app) }

        package func scene(of error: any Error) -> (any FailureScene)? { contexts.take(of: error).map(ContextScene.init) }

        package func idleScene() -> any FailureScene { ContextScene(context: .idle(of: app)) }
    }

    /// A context as the debugger sees it.
    struct ContextScene: FailureScene {
        let context: Context

        var endpoint: String? { context.endpoint }

        func facts() -> [FactGroup] { ContextFacts(context: context).groups }

        func run(_ body: @Sendable () async -> Void) async { await context.bound(body) }
    }
#endif
