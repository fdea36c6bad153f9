import FlaskHTTP

/// The operation `request`: attributes of a request.
enum RequestOperation {
    static func answer(_ vector: Vector) throws -> JSON {
        let server = vector.server()
        let peer = Peer(
            remoteAddress: vector.text("remote_addr"), serverName: server?.name ?? "", serverPort: server?.port)
        var request = Request(
            method: HTTPMethod(rawValue: vector.text("method") ?? "GET"), scheme: vector.text("scheme") ?? "http",
            rootPath: vector.text("root_path") ?? "", path: vector.text("path") ?? "/",
            queryString: vector.bytes("query") ?? [], headers: vector.headers(), peer: peer)
        request.trustedHosts = vector.texts("trusted_hosts")
        return .object(
            try vector.texts("attributes").map { name in
                JSON.Member(key: name, value: try attribute(name, of: request))
            })
    }

    private static func attribute(_ name: String, of request: Request) throws -> JSON {
        if ["host", "host_url", "root_url", "base_url", "url"].contains(name) { try request.checkHost() }
        return switch name {
        case "method": .string(request.method.rawValue)
        case "host": .string(request.host)
        case "host_url": .string(request.hostURL)
        case "root_url": .string(request.rootURL)
        case "base_url": .string(request.baseURL)
        case "url": .string(request.url)
        case "full_path": .string(request.fullPath)
        case "path": .string(request.path)
        case "root_path": .string(request.rootPath)
        case "script_root": .string(request.scriptRoot)
        case "scheme": .string(request.scheme)
        case "is_secure": .bool(request.isSecure)
        case "remote_addr": .text(request.remoteAddress)
        case "query_string": .bytes(request.queryString)
        case "access_route": .array(request.accessRoute.map(JSON.string))
        case "args": .pairs(request.args.pairs)
        case "cookies": .pairs(request.cookies.pairs)
        default: try contentAttribute(name, of: request)
        }
    }
}
