import FlaskCommands

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Hands a command line to the program of a package: `flask routes` becomes `swift run app routes`.
struct Forwarding {
    let folder: String

    init(in folder: String) { self.folder = folder }

    /// Becomes the other program; returns only by an error.
    func start(_ words: [String]) throws {
        let call = ForwardedCall(words, environment: ProcessEnvironment["FLASK_APP"])
        let program = try PackageDescription.ofThisPackage(folder).program(call.app)
        throw Self.become(["swift", "run", program] + call.words)
    }

    /// Replaces this process.
    private static func become(_ words: [String]) -> CommandError {
        var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        pointers.append(nil)
        execvp(words[0], pointers)
        return CommandError("'\(words[0])' cannot be started: \(String(cString: strerror(errno)))")
    }
}

/// The words of a command line that is handed on, without those that say to whom.
///
/// Reference: flask/cli.py, _app_option.
package struct ForwardedCall: Sendable, Equatable {
    /// The program that is named.
    package let app: String?
    /// What it gets.
    package let words: [String]

    /// Reads `--app NAME`, `--app=NAME` or `-A NAME` in front of a command.
    ///
    /// - Parameters:
    ///   - words: the words behind `flask`.
    ///   - environment: the value of `FLASK_APP`.
    package init(_ words: [String], environment: String?) {
        var rest = words[...], app = environment.flatMap { $0.isEmpty ? nil : $0 }
        if let first = rest.first, first == "--app" || first == "-A" {
            app = rest.dropFirst().first
            rest = rest.dropFirst(2)
        } else if let first = rest.first, first.hasPrefix("--app=") {
            app = String(first.dropFirst(6))
            rest = rest.dropFirst()
        }
        self.app = app
        self.words = Array(rest)
    }
}
