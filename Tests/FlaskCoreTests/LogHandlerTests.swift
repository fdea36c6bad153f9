import FlaskCore
import Logging
import Testing

/// The lines of the logger that applications have at first; flask/logging.py, default_handler.
@Suite struct LogHandlerTests {
    @Test func linesNameTheFileOfTheApplicationButNoneOfTheFramework() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            let logger = Logger(label: "test") { _ in FlaskLogHandler() }
            logger.warning("mine", metadata: ["id": "3"], source: "Shop", file: "Shop/Cart+items.swift")
            logger.error("core", source: "FlaskCore", file: "FlaskCore/Dispatcher+logging.swift")
            logger.error("server", source: "FlaskServer", file: "FlaskServer/ConnectionHandler+stream.swift")
        }
        let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        #expect(text.contains("] WARNING in Cart+items: mine id=3\n"))
        #expect(text.contains("] ERROR in app: core\n") && text.contains("] ERROR in server: server\n"))
    }
}
