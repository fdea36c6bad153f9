import FlaskSigning
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct TimestampSignerTests {
    private static let signed = "hello.ZVPxAA.jx1DZJPmJLqY_FpbXsQlM9O1cAE"
    private static let moment = Date(timeIntervalSince1970: 1_700_000_000)

    private func signer(at seconds: Int = 1_700_000_000) -> TimestampSigner {
        TimestampSigner(secretKey: "k", clock: SigningClock { seconds })
    }

    @Test func signsAsPythonDoes() throws {
        #expect(signer().sign("hello") == Self.signed)
        #expect(try signer(at: 2_000_000_000).unsign(Self.signed) == "hello")
        let (value, signedAt) = try signer().unsignReturningTimestamp(Array(Self.signed.utf8))
        #expect(value == Array("hello".utf8))
        #expect(signedAt == Self.moment)
    }

    @Test func takesTheSystemsTime() throws {
        let signer = TimestampSigner(secretKey: "k")
        let (_, signedAt) = try signer.unsignReturningTimestamp(signer.sign(Array("x".utf8)), maxAge: .seconds(60))
        #expect(abs(signedAt.timeIntervalSinceNow) < 60)
    }

    @Test(arguments: [(0, 0, true), (10, 10, true), (11, 10, false), (1, 0, false), (-1, 10, false), (-1, 0, false)])
    func expires(_ age: Int, _ maxAge: Int, _ isValid: Bool) {
        // itsdangerous/tests/test_timed.py::test_max_age, test_future_age
        let signer = signer(at: 1_700_000_000 + age)
        #expect(signer.validate(Self.signed, maxAge: .seconds(maxAge)) == isValid)
        guard !isValid else { return }
        let error = #expect(throws: SigningError.self) { try signer.unsign(Self.signed, maxAge: .seconds(maxAge)) }
        #expect(error?.kind == .signatureExpired)
        #expect(error?.payload == Array("hello".utf8))
        #expect(error?.signedAt == Self.moment)
    }

    @Test(
        arguments: [
            ("hello.!!!!A.HQW2h349fIFXq9mgiFx2lANu3Qw", .badTimeSignature, "hello"),
            ("hello.E09YEwkmhp2f6vmJaITaXlEvFuc", .badTimeSignature, "hello"),
            ("hello.AAAAAAAAAAAAAA.jaonYynj_MJ3cQNqGscMRtVd1Xs", .badTimeSignature, "hello"),
            ("hello.ZVPxAA.jx1DZJPmJLqY_FpbXsQlM9O1cBE", .badTimeSignature, "hello"),
            ("hello.ZVPxAB.jx1DZJPmJLqY_FpbXsQlM9O1cAE", .badTimeSignature, "hello"),
            ("hello", .badSignature, nil), ("", .badSignature, nil),
        ] as [(String, SigningError.Kind, String?)])
    func tellsWhatIsWrong(_ signed: String, _ kind: SigningError.Kind, _ payload: String?) {
        let error = #expect(throws: SigningError.self) { try signer().unsign(signed) }
        #expect(error?.kind == kind)
        #expect(error?.payload == payload.map { Array($0.utf8) })
        #expect(error?.kind.isAboutSignature == true)
    }

    @Test(arguments: ["__________8.OF33kHrnRORn-P6q4XkbTYzUtP0", "__________8.wrong"])
    func aTimeBeyondAllCalendarsIsMalformed(_ rest: String) {
        // Python raises an OverflowError here.
        for maxAge in [nil, Duration.seconds(1)] {
            let error = #expect(throws: SigningError.self) {
                try signer().unsignReturningTimestamp(Array("hello.\(rest)".utf8), maxAge: maxAge)
            }
            #expect(error?.kind == .badTimeSignature)
            #expect(error?.signedAt == nil)
        }
    }
}
