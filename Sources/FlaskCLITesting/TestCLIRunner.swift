import FlaskCLI
import FlaskCommands
public import FlaskCore

/// Runs commands of an application in a test, and keeps what they write.
///
/// ```swift
/// let result = await app.testCLIRunner().invoke(["init-db"], input: "y\n")
/// #expect(result.exitCode == 0 && result.output.hasSuffix("Initialized the database.\n"))
/// ```
///
/// What `echo`, `prompt` and their kin write is kept, in the command's task and those that inherit from it; what `print`
/// writes is not. No `.env` file is read. `run` serves, until the task of the test is cancelled.
/// Reference: flask/testing.py, FlaskCliRunner; click/testing.py, CliRunner.
public struct TestCLIRunner: Sendable {
    let app: Flask

    /// Runs a command line.
    ///
    /// - Parameters:
    ///   - arguments: the words behind the program's name.
    ///   - input: what is typed, with line breaks.
    ///   - environment: variables that stand for options, such as `FLASK_RUN_PORT`; those of the process do not count.
    ///   - keepsStyles: whether colours are kept in what is written.
    /// - Returns: what came of it.
    public func invoke(
        _ arguments: [String] = [], input: String = "", environment: [String: String] = [:], keepsStyles: Bool = false
    ) async -> TestCLIResult {
        let terminal = CapturedTerminal(input: input, keepsStyles: keepsStyles)
        let root = ApplicationProgram.root(ApplicationSource(ownsProcess: false) { app })
        let invocation = CommandInvocation(program: app.name, variablePrefix: ApplicationProgram.variablePrefix) {
            environment[$0]
        }
        let outcome = await Terminal.$device.withValue(terminal) { await root.run(arguments, invocation) }
        let text = terminal.text
        return TestCLIResult(
            exitCode: outcome.exitCode, output: text.all, standardOutput: text.output, standardError: text.error,
            error: outcome.error)
    }
}

/// What came of a command line in a test.
///
/// Reference: click/testing.py, Result.
public struct TestCLIResult: Sendable {
    /// The status that the program would end with.
    public let exitCode: Int32
    /// What was written to both streams, in order, with the answers to questions.
    public let output: String
    /// What was written to the standard output.
    public let standardOutput: String
    /// What was written to the standard error stream.
    public let standardError: String
    /// The error that ended the command.
    public let error: (any Error)?
}

extension Flask {
    /// Makes a runner for the commands of this application.
    ///
    /// Reference: flask/app.py, Flask.test_cli_runner.
    ///
    /// - Returns: the runner.
    public func testCLIRunner() -> TestCLIRunner { TestCLIRunner(app: self) }
}
