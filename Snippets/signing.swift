// Signed values that Python's ItsDangerous reads, and password hashes that Werkzeug reads.
import FlaskSecurity
import FlaskSigning

struct Invitation: Codable {
    var team: Int
}

let serializer = URLSafeTimedSerializer(secretKey: ["key of last year", "key of this year"], salt: "invitation")
let token = try serializer.dumps(encoding: Invitation(team: 42))
do {
    let invitation = try serializer.loads(Invitation.self, from: token, maxAge: .seconds(3600))
    print(invitation.team)
} catch {
    print(error.kind == .signatureExpired ? "too late" : "not ours")
}

let signer = Signer(secretKey: "secret-key")
print(try signer.unsign(signer.sign("my string")))

let hash = try generatePasswordHash("secret")
print(try checkPasswordHash(hash, "secret"), randomHexToken())
