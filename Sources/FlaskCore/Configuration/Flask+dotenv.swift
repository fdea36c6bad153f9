#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Flask {
    /// Sets environment variables from a file that is named, from `.env` and from `.flaskenv`, in this order of precedence;
    /// variables that are set already stay as they are.
    ///
    /// `.env` and `.flaskenv` are looked for in the folder that the program was started in, and in those above it. Call it
    /// first of all, before the application is made: nothing else may read or set variables of the process at the same time.
    /// Reference: flask/cli.py, load_dotenv.
    ///
    /// - Parameters:
    ///   - path: a file; one that does not exist is left out.
    ///   - loadDefaults: whether to look for `.env` and `.flaskenv`.
    /// - Returns: whether the files have variables.
    /// - Throws: `FlaskError` of the kind `configuration` if a file cannot be read or is not UTF-8.
    @discardableResult
    public static func loadDotenv(_ path: String? = nil, loadDefaults: Bool = true) throws(FlaskError) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        let variables = try Dotenv.load(
            path, loadDefaults: loadDefaults, directory: FileManager.default.currentDirectoryPath, environment: environment)
        for (name, value) in variables where environment[name] == nil { setenv(name, value, 0) }
        return !variables.isEmpty
    }
}
