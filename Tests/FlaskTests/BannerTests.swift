import Flask
import FlaskServer
import Testing

@Suite struct BannerTests {
    // flask/cli.py, show_server_banner
    @Test func theOpeningNamesTheApplication() {
        #expect(Banner(application: "hello", debug: false).opening == " * Serving Flask app 'hello'\n * Debug mode: off\n")
        #expect(Banner(application: "hello", debug: true).opening.contains("Debug mode: on"))
    }

    // werkzeug/serving.py, BaseWSGIServer.log_startup
    @Test(arguments: [
        (ServerAddress.tcp(host: "127.0.0.1", port: 5000), " * Running on http://127.0.0.1:5000\n"),
        (.tcp(host: "::1", port: 80), " * Running on http://[::1]:80\n"),
        (.tcp(host: "0.0.0.0", port: 1), " * Running on all addresses (0.0.0.0)\n * Running on http://127.0.0.1:1\n"),
        (.unixSocket(path: "/run/app.sock"), " * Running on unix:///run/app.sock\n"),
    ])
    func theAddressIsShownAsOneOpensIt(address: ServerAddress, lines: String) {
        #expect(Banner(application: "x", debug: false).listening(on: address) == lines + "Press CTRL+C to quit\n")
    }

    @Test func encryptedAddressesBeginWithHTTPS() {
        let banner = Banner(application: "x", debug: false, isSecured: true)
        #expect(banner.listening(on: .tcp(host: "0.0.0.0", port: 1)).contains(" * Running on https://127.0.0.1:1\n"))
        #expect(banner.listening(on: .tcp(host: "localhost", port: 2)).hasPrefix(" * Running on https://localhost:2\n"))
    }

    @Test func debugModeOnAPublicHostIsWarnedAbout() {
        let banner = Banner(application: "x", debug: true)
        #expect(banner.listening(on: .tcp(host: "0.0.0.0", port: 1)).hasPrefix("WARNING: debug mode is on and 0.0.0.0"))
        #expect(!banner.listening(on: .tcp(host: "127.0.0.1", port: 1)).contains("WARNING"))
    }

    @Test func aPortInUseIsSaid() async throws {
        let app = Flask("first"), other = Flask("second")
        var configuration = ServerConfiguration(address: .tcp(host: "127.0.0.1", port: 0), threads: 1)
        configuration.stopsOnSignals = false
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let server = Server(app, configuration: configuration, logger: app.logger)
        let running = Task {
            try await server.run { if case .tcp(_, let port) = $0 { listening.yield(port) } }
        }
        var iterator = ports.makeAsyncIterator()
        let port = try #require(await iterator.next())
        configuration.address = .tcp(host: "127.0.0.1", port: port)
        let second = configuration
        let error = await #expect(throws: ServerError.self) { try await other.serve(configuration: second) }
        #expect(error?.message.contains("\(port)") == true)
        running.cancel()
        try await running.value
    }
}
