import FlaskSigning
import Testing

struct SerializerTests {
    private static let long = [UInt8](repeating: UInt8(ascii: "a"), count: 300)

    @Test func signsBytes() throws {
        let serializer = Serializer(secretKey: "k", payload: BytesPayload())
        #expect(try serializer.dumps(Array("abc".utf8)) == "abc.N0t1EiBNnvCpNOJib2o8GoIGpeM")
        #expect(try serializer.loads("abc.N0t1EiBNnvCpNOJib2o8GoIGpeM") == Array("abc".utf8))
        #expect(throws: SigningError.self) { try serializer.dumps([0xFF]) }
        #expect(try serializer.loads(serializer.dumpsBytes([0xFF])) == [0xFF])
    }

    @Test(
        arguments: [
            (long, ".eJxLTBwFxAIA2KhxrQ.7so4g_ibo8sSI1Z6DxjBC9MxBuE"),
            ([0x61, 0x62, 0x63, 0xFF], "YWJj_w.mB_A3HOfeGORKuJlMJhqJJSMBos"),
        ] as [([UInt8], String)])
    func fitsInURLs(_ value: [UInt8], _ signed: String) throws {
        let serializer = URLSafeSerializer(secretKey: "k", payload: BytesPayload())
        #expect(try serializer.dumps(value) == signed)
        #expect(try serializer.loads(signed) == value)
    }

    @Test func readsWhatFallbacksSigned() throws {
        // itsdangerous/tests/test_serializer.py::test_fallback_signers
        let signed = "abc.DOGiXHWXBc1iyD7MxyWUxqlbkoKHBbfa2eZGMwmQbfI"
        let fallback = SignerOptions(digestMethod: .sha256)
        let value = Array("abc".utf8)
        #expect(throws: SigningError.self) { try Serializer(secretKey: "k", payload: BytesPayload()).loads(signed) }
        let reader = Serializer(secretKey: ["k", "newer"], payload: BytesPayload(), fallbackSigners: [fallback])
        #expect(try reader.loads(signed) == value)
        #expect(try Serializer(secretKey: "k", payload: BytesPayload(), signer: fallback).dumps(value) == signed)
    }

    @Test func anotherSaltIsAnotherSignature() throws {
        // itsdangerous/tests/test_serializer.py::test_alt_salt
        let serializer = TimedSerializer(secretKey: "k", payload: BytesPayload())
        let signed = try serializer.dumps([0x31], salt: "other")
        #expect(throws: SigningError.self) { try serializer.loads(signed) }
        #expect(try serializer.loads(signed, salt: "other") == [0x31])
    }

    @Test func anExpiredSignatureEndsTheSearch() throws {
        let old = TimedSerializer(secretKey: "k", payload: BytesPayload(), clock: SigningClock { 100 })
        let signed = try old.dumps([0x31])
        let new = TimedSerializer(
            secretKey: "k", payload: BytesPayload(), fallbackSigners: [SignerOptions(digestMethod: .md5)],
            clock: SigningClock { 200 })
        let error = #expect(throws: SigningError.self) { try new.loads(signed, maxAge: .seconds(50)) }
        #expect(error?.kind == .signatureExpired)
        let unsafe = try new.loadsUnsafe(signed, maxAge: .seconds(50))
        #expect(!unsafe.isSignatureValid)
        #expect(unsafe.value == [0x31])
    }

    @Test(arguments: [
        "A", ".", ".AAAA", ".eJxLTBwFxAIA2KhxrA", "..eJxLTBwFxAIA2KhxrQ", ".eJxLTBwFxAIA2Kh", "....",
    ])
    func anUnreadablePayloadIsNotAWrongSignature(_ payload: String) throws {
        // itsdangerous/tests/test_serializer.py::test_bad_payload_exception
        let serializer = URLSafeSerializer(secretKey: "k", payload: BytesPayload())
        let signed = Signer(secretKey: "k", salt: .serializer).sign(payload)
        let error = #expect(throws: SigningError.self) { try serializer.loads(signed) }
        #expect(error?.kind == .badPayload)
        #expect(throws: SigningError.self) { try serializer.loadsUnsafe(signed) }
        let unsafe = try serializer.loadsUnsafe(payload + ".wrong")
        #expect(!unsafe.isSignatureValid)
        #expect(unsafe.value == nil)
    }

    @Test func unsafeLoadingTellsWhatIsThere() throws {
        // itsdangerous/tests/test_serializer.py::test_loads_unsafe
        let serializer = URLSafeTimedSerializer(secretKey: "k", payload: BytesPayload())
        let signed = try serializer.dumps(Self.long)
        let trusted = try serializer.loadsUnsafe(signed)
        #expect(trusted.isSignatureValid)
        #expect(trusted.value == Self.long)
        let untrusted = try serializer.loadsUnsafe(signed + "x")
        #expect(!untrusted.isSignatureValid)
        #expect(untrusted.value == Self.long)
        #expect(try serializer.loadsUnsafe("nothing").value == nil)
    }

    @Test func aSmallTokenDoesNotUnfoldToMuch() throws {
        let bomb = [UInt8](repeating: 0, count: 2_000_000)
        let token = try URLSafeSerializer(secretKey: "k", payload: BytesPayload()).dumps(bomb)
        #expect(token.utf8.count < 3000)
        let serializer = Serializer(secretKey: "k", payload: URLSafePayload(BytesPayload(), sizeLimit: 1_999_999))
        let error = #expect(throws: SigningError.self) { try serializer.loads(token) }
        #expect(error?.kind == .badPayload)
        #expect(error?.message.contains("more than 1999999 bytes") == true)
        #expect(try serializer.loadsUnsafe(token + "x").value == nil)
    }
}
