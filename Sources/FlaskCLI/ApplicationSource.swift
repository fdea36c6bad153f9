import FlaskCommands
package import FlaskCore
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Makes the application when it is first asked for, after the environment is in order.
///
/// Reference: flask/cli.py, ScriptInfo.
package final class ApplicationSource: Sendable {
    private let make: @Sendable () async throws -> Flask
    /// Whether the environment is the process's own, which may be changed before the application is made.
    private let ownsProcess: Bool
    private let state = Mutex((app: Flask?.none, debug: Bool?.none))

    /// Names where the application comes from.
    ///
    /// - Parameters:
    ///   - ownsProcess: whether variables of the process may be set, which tests must not do.
    ///   - make: makes the application.
    package init(ownsProcess: Bool, _ make: @escaping @Sendable () async throws -> Flask) {
        self.ownsProcess = ownsProcess
        self.make = make
    }

    /// The application.
    func app() async throws -> Flask {
        if let app = state.withLock({ $0.app }) { return app }
        let app = try await make()
        let wish = state.withLock { state in
            state.app = app
            return state.debug
        }
        let debug = wish ?? (ownsProcess ? ProcessEnvironment["FLASK_DEBUG"].map(DebugFlag.isOn) : nil)
        if let debug, debug != app.debug { app.debug = debug }
        return app
    }

    /// Loads `.env` files.
    ///
    /// Reference: flask/cli.py, _env_file_callback.
    func loadEnvironment(_ path: String?) throws {
        guard ownsProcess else { return }
        if let path, access(path, R_OK) != 0 {
            throw CommandError.usage("Invalid value for '--env-file' / '-e': File '\(path)' does not exist or cannot be read.")
        }
        let skipsDefaults = ProcessEnvironment["FLASK_SKIP_DOTENV"].map(DebugFlag.isOn) ?? false
        if path == nil && skipsDefaults { return }
        do { try Flask.loadDotenv(path, loadDefaults: !skipsDefaults) } catch { throw CommandError(error.description) }
    }

    /// Switches debug mode on or off.
    ///
    /// Reference: flask/cli.py, _set_debug.
    func setDebug(_ isOn: Bool) {
        if ownsProcess { setenv("FLASK_DEBUG", isOn ? "1" : "0", 1) }
        let app = state.withLock { state in
            state.debug = isOn
            return state.app
        }
        if let app, app.debug != isOn { app.debug = isOn }
    }
}
