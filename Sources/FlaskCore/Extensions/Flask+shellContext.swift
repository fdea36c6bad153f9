extension Flask {
    /// Registers a function that adds names to the interactive shell of the application.
    ///
    /// ```swift
    /// app.shellContextProcessor { ["database": database, "User": User.self] }
    /// ```
    /// Reference: flask/sansio/app.py, App.shell_context_processor.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gives the values by name.
    public func shellContextProcessor(
        file: StaticString = #fileID, line: UInt = #line, _ function: @escaping @Sendable () -> [String: any Sendable]
    ) {
        register(at: SourceSite(file: file, line: line)) { $0.shellContextProcessors.append(function) }
    }

    /// The names of the interactive shell: `app`, and those of the functions; of two for a name the later one counts.
    ///
    /// Reference: flask/app.py, Flask.make_shell_context.
    ///
    /// - Returns: the values by name.
    public func makeShellContext() -> [String: any Sendable] {
        readSetup { $0.shellContextProcessors }.reduce(into: ["app": self]) { names, function in
            names.merge(function()) { $1 }
        }
    }
}
