import FlaskSigning
import Testing

struct SignerTests {
    @Test func signsAsPythonDoes() throws {
        // itsdangerous/tests/test_signer.py::test_signer
        let signer = Signer(secretKey: "secret-key")
        let signed = signer.sign("my string")
        #expect(signed == "my string.wh6tMHxLgJqB6oY1uT73iMlyrOA")
        #expect(try signer.unsign(signed) == "my string")
        #expect(signer.validate(signed))
        #expect(signer.derivedKey.count == 20)
    }

    @Test(arguments: [
        (KeyDerivation.concat, "gWQ-sYYOs3fQL_i_noer2DSBCW4"), (.djangoConcat, "i1YJizmBsEUm7ZVolO1TmRilTJw"),
        (.hmac, "l_KbXZjx3m3MTKQt9wW2sGdQ898"), (.none, "KR0bPVhdBT1d8GpHRrZeO1VF_ew"),
    ])
    func derivesKeys(_ derivation: KeyDerivation, _ signature: String) {
        let signer = Signer(secretKey: "secret-key", salt: "my salt", options: SignerOptions(keyDerivation: derivation))
        #expect(signer.sign("value") == "value." + signature)
    }

    @Test func hashesWithAnyFunction() {
        let methods: [(DigestMethod, String)] = [
            (.md5, "gU6nQtxVhoAVWBBY4JI4_g"), (.sha1, "RI9crmxKpuX1wTw2mg_FHFGXRic"),
            (.sha256, "ajl-3HWEYMXc5RYUTV4APYjk3dezhO-G1t8ZyKKyjl0"),
            (.sha384, "JisCTnxJkryhw146aqoAid1XknKkK8zIIVvRESk9fbABsah42zIv28icBRmxVx1W"),
            (.sha512, "UVNOrnC1ZO72X-DimkX4HwKL06_BoWR4x2TctLv-JKLbMrSqeCURl44_jookKFU_T5RqtVkOTY2qWC-R7blYCg"),
        ]
        for (method, signature) in methods {
            let signer = Signer(secretKey: "secret-key", options: SignerOptions(digestMethod: method))
            #expect(signer.sign("value") == "value." + signature)
            #expect(signer.validate("value." + signature))
        }
    }

    @Test(arguments: [
        "", ".", "value", "value.", ".RI9crmxKpuX1wTw2mg_FHFGXRic", "value.RI9crmxKpuX1wTw2mg_FHFGXRi", "value.é",
        "valuE.RI9crmxKpuX1wTw2mg_FHFGXRic", "value.RI9crmxKpuX1wTw2mg_FHFGXRiA", "value..RI9crmxKpuX1wTw2mg_FHFGXRic",
    ])
    func refusesWhatWasChanged(_ signed: String) {
        let signer = Signer(secretKey: "secret-key")
        #expect(!signer.validate(signed))
        #expect { try signer.unsign(signed) } throws: { ($0 as? SigningError)?.kind == .badSignature }
    }

    @Test func tellsThePayloadOfAWrongSignature() {
        let error = #expect(throws: SigningError.self) { try Signer(secretKey: "k").unsign("value.wrong") }
        #expect(error?.payload == Array("value".utf8))
        #expect(error?.message == "the signature 'wrong' does not match")
        let unsigned = #expect(throws: SigningError.self) { try Signer(secretKey: "k").unsign("value") }
        #expect(unsigned?.payload == nil)
        #expect(unsigned?.message == "there is no '.' in the value 'value'; it is not signed")
    }

    @Test func rotatesKeys() throws {
        // itsdangerous/tests/test_signer.py::test_secret_keys
        let old = Signer(secretKey: "old").sign("value")
        let both = Signer(secretKey: ["old", "new"])
        #expect(try both.unsign(old) == "value")
        #expect(both.sign("value") == Signer(secretKey: "new").sign("value"))
        #expect(!Signer(secretKey: ["new"]).validate(old))
    }

    @Test(arguments: ["-", "_", "=", "a", "Z", "0", "", "abc", "789-_="])
    func refusesSeparatorsThatSignaturesHold(_ text: String) {
        #expect(throws: SigningError.self) { try Separator(text) }
    }

    @Test(arguments: ["é", "..", "|||", "--", "ba", ":"])
    func takesOtherSeparators(_ text: String) throws {
        let signer = Signer(secretKey: "k", options: SignerOptions(separator: try Separator(text)))
        #expect(signer.sign("a\(text)b").hasPrefix("a\(text)b\(text)"))
        #expect(try signer.unsign(signer.sign("a\(text)b")) == "a\(text)b")
    }

    @Test func signsNothingIfTold() throws {
        // itsdangerous/tests/test_signer.py::test_algorithm
        let signer = Signer(secretKey: "k", options: SignerOptions(algorithm: NoneAlgorithm()))
        #expect(signer.sign("value") == "value.")
        #expect(try signer.unsign("value.") == "value")
        #expect(!signer.validate("value.AA"))
    }

    @Test func keysDoNotShow() {
        let keys: SecretKeys = ["very secret", "more secret"]
        #expect("\(keys)" == "2 secret keys")
        var dumped = ""
        dump(keys, to: &dumped)
        #expect(!dumped.contains("secret\""))
        #expect(keys.newest == Array("more secret".utf8))
    }

    @Test func comparesWholeRuns() {
        #expect(isEqualInConstantTime("", ""))
        #expect(isEqualInConstantTime("token", "token"))
        #expect(!isEqualInConstantTime("token", "tokeN"))
        #expect(!isEqualInConstantTime("token", "token "))
        #expect(!isEqualInConstantTime([0], []))
    }
}
