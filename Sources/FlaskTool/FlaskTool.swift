import FlaskCommands
import FlaskProjects

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The program `flask`: makes projects, and hands everything else to the program of the package it is called in.
@main struct FlaskTool {
    static func main() async {
        let words = Array(CommandLine.arguments.dropFirst())
        let invocation = CommandInvocation(program: "flask")
        if let code = await ToolProgram.completing.answerCompletion(invocation) { exit(code) }
        let code = await ToolProgram.root(among: words).run(words, invocation).exitCode
        exit(code)
    }
}
