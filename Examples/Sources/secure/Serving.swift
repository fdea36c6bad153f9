import Flask
import FlaskTLS

/// The ways to HTTPS without a command line, for those who serve by `app.run`.
enum Serving {
    /// With the certificate of a file, for everybody.
    static func publicly(_ app: Flask) async throws {
        try await app.run(host: "0.0.0.0", port: 443, tls: .files(certificate: "fullchain.pem", key: "privkey.pem"))
    }

    /// With a certificate that is made up, for development.
    static func locally(_ app: Flask) async throws {
        try await app.run(debug: true, tls: .adHoc())
    }
}
