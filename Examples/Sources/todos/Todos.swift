import Flask
import Synchronization

/// A thing to do.
struct Todo: Codable, Equatable, Sendable {
    let id: Int
    var title: String
    var isDone = false
}

/// What a client may send: all of it for a new one, parts of it for a change.
struct NewTodo: Decodable, Sendable { let title: String }
struct TodoChange: Decodable, Sendable { let title: String?, isDone: Bool? }

/// The things to do, kept in memory.
final class TodoList: Sendable {
    private let todos = Mutex<[Int: Todo]>([:])

    var all: [Todo] { todos.withLock { $0.values.sorted { $0.id < $1.id } } }

    func find(_ id: Int) throws -> Todo {
        guard let todo = todos.withLock({ $0[id] }) else { try abort(404, description: "There is no todo \(id).") }
        return todo
    }

    func add(_ new: NewTodo) -> Todo {
        todos.withLock { todos in
            let todo = Todo(id: (todos.keys.max() ?? 0) + 1, title: new.title)
            todos[todo.id] = todo
            return todo
        }
    }

    func change(_ id: Int, _ change: TodoChange) throws -> Todo {
        var todo = try find(id)
        todo.title = change.title ?? todo.title
        todo.isDone = change.isDone ?? todo.isDone
        let changed = todo
        todos.withLock { $0[id] = changed }
        return changed
    }

    func remove(_ id: Int) throws {
        guard todos.withLock({ $0.removeValue(forKey: id) }) != nil else { try abort(404) }
    }
}

/// Makes the application, with a list of its own.
func createTodos() -> Flask {
    let app = Flask()
    let todos = TodoList()

    app.get("/todos") { todos.all }
    app.post("/todos") { (new: JSON<NewTodo>) in (todos.add(new.value), 201) }
    app.get("/todos/<int:id>") { (id: Int) in try todos.find(id) }
    app.patch("/todos/<int:id>") { (id: Int, change: JSON<TodoChange>) in try todos.change(id, change.value) }
    app.delete("/todos/<int:id>") { (id: Int) -> (String, Int) in
        try todos.remove(id)
        return ("", 204)
    }
    app.errorHandler(HTTPException.self) { error -> Response in
        var response = error.response
        response.text = JSONValue.object(["error": .string(error.description)]).text()
        response.contentType = "application/json"
        return response
    }
    return app
}
