import Hummingbird
import Logging
import NIOPosix

struct UsageError: Error, CustomStringConvertible {
    let description = "usage: hummingbird <host> <port> <threads>"
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let port = Int(arguments[2]), let threads = Int(arguments[3]) else { throw UsageError() }

var logger = Logger(label: "hummingbird")
logger.logLevel = .error

let router = Router()
router.get("/") { _, _ in "Hello World!" }
router.get("/user/:name") { _, context in "Hello \(try context.parameters.require("name"))" }

let application = Application(
    router: router,
    configuration: .init(address: .hostname(arguments[1], port: port), serverName: "Hummingbird", backlog: 4096),
    eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup(numberOfThreads: threads)),
    logger: logger
)
try await application.runService()
