import FlaskSigning
import Testing

struct RandomTokenTests {
    @Test func tokensAreLongAndNeverTheSame() {
        let tokens = Set((0..<100).map { _ in randomToken() })
        #expect(tokens.count == 100)
        #expect(tokens.allSatisfy { $0.utf8.count == 43 && Base64URL.decode($0)?.count == 32 })
        #expect(randomHexToken(byteCount: 24).utf8.count == 48)
        #expect(randomHexToken() != randomHexToken())
        #expect(randomToken(byteCount: 0).isEmpty)
    }
}
