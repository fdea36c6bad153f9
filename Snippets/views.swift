// Views that are types: a method for each request method, and instances that keep what they share.
import Flask

struct Store: Sendable {
    func all() -> [Int] { [1, 2, 3] }
}

struct NewItem: Codable { var name: String }

let signedIn = ViewDecorator.before { guard session["user"] != nil else { try abort(401) } }

struct ItemAPI: MethodView {
    static let decorators = [signedIn]
    let store: Store

    func get(id: Int?) throws -> Response {
        guard let id else { return try jsonify(store.all()) }
        guard store.all().contains(id) else { try abort(404) }
        return try jsonify(id)
    }
    func post(item: JSON<NewItem>) async throws -> (NewItem, Int) { (item.value, 201) }
    func delete(id: Int) -> (String, Int) { ("", 204) }

    static var handlers: ViewHandlers<ItemAPI> {
        handle(.get, by: get)
        handle(.post, by: post)
        handle(.delete, by: delete)
    }
}

/// An instance for each request: what belongs to the request stays in it.
final class Greeting: View {
    let word: String
    init(word: String) { self.word = word }
    func dispatchRequest(name: String) -> String { "\(word) \(name)" }
    static var handlers: ViewHandlers<Greeting> { handle(by: dispatchRequest) }
}

let app = Flask()
app.secretKey = "dev"
let items = ItemAPI.asView("items", ItemAPI(store: Store()))
app.addURLRule("/items/", view: items, methods: [.get, .post])
app.addURLRule("/items/<int:id>", view: items, methods: [.get, .delete])
app.addURLRule("/greet/<name>", view: Greeting.asView("greet") { Greeting(word: "Hi") })

try await app.run()
