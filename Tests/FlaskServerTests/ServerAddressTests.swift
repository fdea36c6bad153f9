import FlaskServer
import Testing

@Suite struct ServerAddressTests {
    @Test func addressesReadAsOneWritesThem() {
        #expect(ServerAddress.tcp(host: "::1", port: 80).description == "[::1]:80")
        #expect(ServerAddress.unixSocket(path: "/a").description == "unix:/a")
    }
}
