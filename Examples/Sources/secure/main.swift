// Serves HTTPS: swift run secure --cert adhoc, then https://127.0.0.1:5000.
// With a certificate: swift run secure --cert fullchain.pem --key privkey.pem

import Flask
import FlaskCLI
import FlaskTLS

let app = Flask()

app.route("/") { "Hello over \(request.scheme)!\n" }
app.route("/link") { try urlFor("download", name: "report.pdf", _external: true) + "\n" }
app.route("/download/<path:name>", endpoint: "download") { (name: String) in
    try sendFromDirectory(Environment.downloads, name)
}
app.post("/echo", body: .buffered(maxContentLength: 64 << 20)) { try request.data }
app.route("/count") {
    EventStream { events in
        for number in 1...3 { try await events.send(ServerSentEvent("\(number)")) }
    }
}

await app.main(tls: TransportSecurity.load)
