import Flask

func addClassBasedViews(to app: Flask) {
    let items = ItemAPI.asView("items", ItemAPI())
    app.addURLRule("/items/", view: items, methods: [.get], defaults: ["item_id": .null])
    app.addURLRule("/items/", view: items, methods: [.post])
    app.addURLRule("/items/<int:item_id>", view: items, methods: [.get, .delete])
    app.addURLRule("/greet/<name>", view: Greeting.asView("greet") { Greeting(word: "Hi") })
    app.addURLRule("/welcome/<name>", view: Greeting.asView("welcome") { Greeting(word: "Welcome") })
}

/// A resource with a function for each method; one instance serves all requests.
private struct ItemAPI: MethodView {
    let items = ["1": "one", "2": "two"]

    static var handlers: ViewHandlers<ItemAPI> {
        handle(.get, by: get)
        handle(.post, by: post)
        handle(.delete, by: delete)
    }

    func get(itemID: RouteValue?) throws -> Response {
        guard let itemID, itemID != RouteValue.null else { return try jsonify(items) }
        guard let value = items["\(itemID)"] else { try abort(404) }
        return try jsonify(id: JSONValue(itemID), value: value)
    }

    func post() throws -> (Response, Int, [String: String]) {
        (try jsonify(created: request.getJSON(force: true)), 201, ["Location": try urlFor("items", item_id: 3)])
    }

    func delete(itemID: RouteValue?) -> (String, Int) { ("", 204) }
}

/// A view whose words depend on how it was made.
private struct Greeting: View {
    let word: String

    static let methods: [HTTPMethod]? = [.get, .post]
    static let decorators: [ViewDecorator] = [
        .after { response in response.text = "[\(response.text ?? "")]" }
    ]
    static var handlers: ViewHandlers<Greeting> { handle(by: dispatchRequest) }

    func dispatchRequest(name: String) -> String { "\(word) \(name) by \(request.method)" }
}
