// The reference application: small deterministic views, one for each behaviour of Flask.
//
// Several applications live in one server. The request header `X-Variant` names the one that answers; without it the main
// application does. Run it with `refapp --port 5001`.
import Flask

let options = CommandLineOptions(CommandLine.arguments)
let variants = Variants()
let server = variants.main
server.responder = variants
try await server.run(host: "127.0.0.1", port: options.port)
