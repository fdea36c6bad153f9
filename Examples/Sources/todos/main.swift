// A JSON API: `curl -d '{"title": "Buy milk"}' -H 'Content-Type: application/json' http://127.0.0.1:5000/todos`
import Flask

try await createTodos().run()
