import FlaskHTTP
import Synchronization

/// The operation `proxy_fix`: a WSGI environment before and behind the middleware.
enum ProxyOperation {
    static func answer(_ vector: Vector) throws -> JSON {
        let environ = vector["environ"] ?? .null
        let options = vector["kwargs"] ?? .null
        let probe = Probe()
        let middleware = ProxyFix(
            probe, xFor: options["x_for"]?.int ?? 1, xProto: options["x_proto"]?.int ?? 1,
            xHost: options["x_host"]?.int ?? 0, xPort: options["x_port"]?.int ?? 0,
            xPrefix: options["x_prefix"]?.int ?? 0)
        _ = try middleware.respond(to: request(environ))
        guard let seen = probe.seen else { return .null }
        return .members([
            "REMOTE_ADDR": .text(seen.remoteAddress), "HTTP_HOST": .text(seen.headers["Host"]),
            "SERVER_NAME": .string(seen.peer.serverName), "SERVER_PORT": .text(seen.peer.serverPort.map(String.init)),
            "SCRIPT_NAME": .string(seen.scriptName), "wsgi.url_scheme": .string(seen.scheme),
        ])
    }

    private static func request(_ environ: JSON) -> Request {
        var fields: [HeaderField] = []
        for member in environ.members ?? [] where member.key.hasPrefix("HTTP_") {
            let name = member.key.dropFirst(5).split(separator: "_").joined(separator: "-")
            fields.append(HeaderField(name: name, value: member.value.string ?? ""))
        }
        let peer = Peer(
            remoteAddress: environ["REMOTE_ADDR"]?.string, serverName: environ["SERVER_NAME"]?.string ?? "",
            serverPort: environ["SERVER_PORT"]?.string.flatMap { Int($0) })
        return Request(
            scheme: environ["wsgi.url_scheme"]?.string ?? "http", rootPath: environ["SCRIPT_NAME"]?.string ?? "",
            headers: Headers(fields), peer: peer)
    }

    /// Keeps the request that it is asked to answer.
    private final class Probe: Responder {
        private let request = Mutex<Request?>(nil)

        var seen: Request? { request.withLock { $0 } }

        func respond(to request: Request) -> Reply {
            self.request.withLock { $0 = request }
            return .response(Response(""))
        }
    }
}
