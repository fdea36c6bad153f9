import Flask
import FlaskTLS
import Foundation
import Testing

/// Files that cannot be used say which file and why.
@Suite struct CertificateTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "flask-tls-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    private func write(_ text: String, _ name: String) throws -> String {
        let path = "\(folder)/\(name)"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    @Test func certificateAndKeyMayStandInOneFileOrInTwo() throws {
        let both = try write(TestCertificate.certificate + TestCertificate.key, "both.pem")
        _ = try TransportSecurity.files(certificate: both)
        let certificate = try write(TestCertificate.certificate, "certificate.pem")
        _ = try TransportSecurity.files(certificate: certificate, key: try write(TestCertificate.key, "key.pem"))
        _ = try TransportSecurity.files(
            certificate: certificate, key: try write(TestCertificate.encryptedKey, "encrypted.pem"), passphrase: "secret")
    }

    @Test(
        arguments: [
            (nil, TestCertificate.key, TLSError.Kind.unreadableFile, "certificate.pem"),
            (TestCertificate.certificate, nil, .unreadableFile, "key.pem"),
            ("no certificate", TestCertificate.key, .invalidCertificate, "certificate.pem"),
            (TestCertificate.key, TestCertificate.key, .invalidCertificate, "certificate.pem"),
            (TestCertificate.certificate, "no key", .invalidKey, "key.pem"),
            (TestCertificate.certificate, TestCertificate.encryptedKey, .invalidKey, "key.pem"),
            (TestCertificate.certificate, TestCertificate.otherKey, .mismatch, "key.pem"),
        ] as [(String?, String?, TLSError.Kind, String)])
    func whatIsWrongIsSaid(certificate: String?, key: String?, kind: TLSError.Kind, file: String) throws {
        if let certificate { _ = try write(certificate, "certificate.pem") }
        if let key { _ = try write(key, "key.pem") }
        let error = #expect(throws: TLSError.self) {
            try TransportSecurity.files(certificate: "\(folder)/certificate.pem", key: "\(folder)/key.pem")
        }
        #expect(error?.kind == kind)
        #expect(error?.path == "\(folder)/\(file)")
        #expect(error?.message.contains("\(folder)/\(file)") == true)
    }

    @Test(arguments: [["localhost"], ["example.org", "10.0.0.1", "fe80::1"], []])
    func certificatesAreMadeForAnyHosts(hosts: [String]) throws {
        _ = try TransportSecurity.adHoc(for: hosts)
    }

    @Test func theCommandLineTakesFilesAndAdhoc() throws {
        _ = try TransportSecurity.load(
            certificate: try write(TestCertificate.certificate + TestCertificate.key, "both.pem"), key: nil)
        #expect(throws: TLSError.self) { try TransportSecurity.load(certificate: "\(folder)/none.pem", key: nil) }
    }
}
