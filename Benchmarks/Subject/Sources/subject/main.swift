import Flask

struct UsageError: Error, CustomStringConvertible {
    let description = "usage: subject <host> <port> <threads> [<folder that holds static/>]"
}

let arguments = CommandLine.arguments
guard (4...5).contains(arguments.count), let port = Int(arguments[2]), let threads = Int(arguments[3]) else { throw UsageError() }
let host = arguments[1]

let app = Flask(rootPath: arguments.count == 5 ? arguments[4] : nil)

app.route("/") { "Hello World!" }

app.route("/user/<name>") { (name: String) in "Hello \(name)" }

app.route("/async") {
    await Task.yield()
    return "Hello World!"
}

let configuration = ServerConfiguration(address: .tcp(host: host, port: port), threads: threads)
try await app.run(host: host, port: port, configuration: configuration)
