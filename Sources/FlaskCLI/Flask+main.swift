import FlaskCommands
public import FlaskCore
public import FlaskServer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Flask {
    /// Makes the program answer its command line: `run`, `routes`, and the commands of the application.
    ///
    /// ```swift
    /// import Flask
    /// import FlaskCLI
    ///
    /// let app = Flask()
    /// app.command("hello", help: "Say hello.") { echo("Hello!") }
    /// await app.main()
    /// ```
    ///
    /// Without a command the server runs: `app --port 8000`. Returns when the command is done; one that fails ends the
    /// program with its status: 2 if the command line is wrong. `.env` and `.flaskenv` are loaded before, but after this
    /// application was made; ``main(_:configuration:tls:makeApp:)`` makes it afterwards. Reference: flask/cli.py, main.
    ///
    /// - Parameters:
    ///   - arguments: the words behind the program's name; those of the process unless given.
    ///   - configuration: limits, timeouts and threads of the server; `--host` and `--port` replace its address.
    ///   - tls: what makes a certificate of `run`'s options `--cert` and `--key`: `TransportSecurity.load` of `FlaskTLS`.
    public func main(
        _ arguments: [String]? = nil, configuration: ServerConfiguration? = nil, tls: CertificateLoader? = nil
    ) async {
        await Flask.main(arguments, configuration: configuration, tls: tls) { self }
    }

    /// Makes the program answer its command line with an application that is made once the environment is known.
    ///
    /// ```swift
    /// await Flask.main { try createApp() }
    /// ```
    ///
    /// `.env`, `.flaskenv`, and the options `--env-file` and `--debug` have their effect on the environment before.
    /// Shells complete the words of the program once they have read what `_APP_COMPLETE=bash_source app` writes, `APP` being
    /// the program's name; `zsh_source` and `fish_source` are for the other shells.
    /// Reference: flask/cli.py, FlaskGroup (`create_app`).
    ///
    /// - Parameters:
    ///   - arguments: the words behind the program's name; those of the process unless given.
    ///   - configuration: limits, timeouts and threads of the server; `--host` and `--port` replace its address.
    ///   - tls: what makes a certificate of `run`'s options `--cert` and `--key`: `TransportSecurity.load` of `FlaskTLS`.
    ///   - makeApp: makes the application.
    public static func main(
        _ arguments: [String]? = nil, configuration: ServerConfiguration? = nil, tls: CertificateLoader? = nil,
        makeApp: @escaping @Sendable () async throws -> Flask
    ) async {
        let name = CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? "app"
        let root = ApplicationProgram.root(ApplicationSource(ownsProcess: true, makeApp), configuration, tls: tls)
        let invocation = CommandInvocation(program: name, variablePrefix: ApplicationProgram.variablePrefix)
        if let code = await root.answerCompletion(invocation) { exit(code) }
        let code = await root.run(arguments ?? Array(CommandLine.arguments.dropFirst()), invocation).exitCode
        if code != 0 { exit(code) }
    }
}
