// JSON in both directions: values that views return, and bodies that they take.
import Flask

struct NewUser: Codable, Sendable {
    var name: String
    var age: Int
}

let app = Flask()
app.json.sortKeys = true

app.route("/status") { try jsonify(name: "Ann", visits: 3) }
app.route("/user") { NewUser(name: "Ann", age: 42) }
app.post("/api/users") { (user: JSON<NewUser>) in (user.value, 201) }
app.post("/hook") { try request.json["event"]?.string ?? "none" }

try await app.run()
