import FlaskHTTP
import Synchronization
import Testing

// werkzeug/tests/middleware/test_proxy_fix.py::test_proxy_fix
@Suite struct ProxyFixTests {
    private struct Echo: Responder {
        func respond(to request: Request) -> Reply {
            .response(
                Response(
                    "\(request.remoteAddress ?? "-") \(request.url) \(request.peer.serverName):\(request.peer.serverPort ?? 0)"))
        }
    }

    private func answer(_ fix: ProxyFix, _ headers: Headers) throws -> String {
        let peer = Peer(remoteAddress: "10.0.0.1", serverName: "internal", serverPort: 5000)
        var headers = headers
        headers["Host"] = "internal:5000"
        guard case .response(let response) = try fix.respond(to: Request(path: "/p", headers: headers, peer: peer)),
            case .text(let text) = response.body
        else { return "" }
        return text
    }

    @Test func theDefaultsTrustAddressAndScheme() throws {
        let headers: Headers = [
            "X-Forwarded-For": "1.1.1.1, 2.2.2.2", "X-Forwarded-Proto": "http, https", "X-Forwarded-Host": "evil",
        ]
        #expect(try answer(ProxyFix(Echo()), headers) == "2.2.2.2 https://internal:5000/p internal:5000")
        #expect(try answer(ProxyFix(Echo(), xFor: 2), headers) == "1.1.1.1 https://internal:5000/p internal:5000")
        #expect(try answer(ProxyFix(Echo(), xFor: 3, xProto: 0), headers) == "10.0.0.1 http://internal:5000/p internal:5000")
    }

    @Test(
        arguments: [
            (["X-Forwarded-Host": "h.example"], "http://h.example/p h.example:5000"),
            (["X-Forwarded-Host": "h.example:444", "X-Forwarded-Port": "8443"], "http://h.example:8443/p h.example:8443"),
            (["X-Forwarded-Host": "[::1]", "X-Forwarded-Port": "81"], "http://[::1]:81/p [::1]:81"),
            (["X-Forwarded-Port": "80"], "http://internal/p internal:80"),
            (["X-Forwarded-Prefix": "/pre/"], "http://internal:5000/pre/p internal:5000"),
            (["X-Forwarded-Host": "\"unclosed", "X-Forwarded-Prefix": ""], "http://internal:5000/p internal:5000"),
        ] as [(Headers, String)]) func hostPortAndPrefixAreTrustedWhereAsked(_ headers: Headers, _ url: String) throws
    {
        let fix = ProxyFix(Echo(), xFor: 0, xProto: 0, xHost: 1, xPort: 1, xPrefix: 1)
        #expect(try answer(fix, headers) == "10.0.0.1 " + url)
    }

    @Test func repeatedFieldsCountAsOneList() throws {
        let headers = Headers(["1.1.1.1", "2.2.2.2"].map { HeaderField(name: "X-Forwarded-For", value: $0) })
        #expect(try answer(ProxyFix(Echo(), xFor: 2), headers).hasPrefix("1.1.1.1 "))
    }
}
