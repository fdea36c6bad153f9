// JSON in both directions: values that views return, and bodies that they take.
import Flask

struct NewUser: Codable, Sendable {
    var name: String
    var age: Int
}

struct StoreError: Error {}

let app = Flask()
app.json.sortKeys = true

app.route("/status") { try jsonify(name: "Ann", visits: 3) }
app.route("/user") { NewUser(name: "Ann", age: 42) }
app.post("/api/users") { (user: JSON<NewUser>) in (user.value, 201) }
app.post("/hook") { try request.json["event"]?.string ?? "none" }

app.errorHandler(StoreError.self) { error in (["error": "\(error)"], 503) }
app.errorHandler(HTTPException.self) { error in
    (try jsonify(error: error.name, description: error.description), error.code ?? 500)
}

try await app.run()
