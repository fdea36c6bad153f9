public import FlaskServer

/// Makes what encrypts connections of the options `--cert` (a file, or `adhoc`) and `--key`.
///
/// `TransportSecurity.load` of the product `FlaskTLS` is one. It throws an error whose description goes to the terminal.
public typealias CertificateLoader = @Sendable (_ certificate: String, _ key: String?) throws -> TransportSecurity
