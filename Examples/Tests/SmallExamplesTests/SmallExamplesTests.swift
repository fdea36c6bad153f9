import Flask
import FlaskTesting
import Foundation
import Testing

@testable import gallery
@testable import ticker
@testable import todos

@Suite struct SmallExamplesTests {
    @Test func todosAreAddedChangedAndRemoved() async throws {
        let client = createTodos().testClient()
        let added = try await client.post("/todos", json: ["title": "Buy milk"])
        #expect(added.statusCode == 201 && added.text == #"{"id":1,"isDone":false,"title":"Buy milk"}"# + "\n")
        let changed = try await client.patch("/todos/1", json: ["isDone": true])
        #expect(changed.text.contains(#""isDone":true"#) && changed.text.contains("Buy milk"))
        #expect(try await client.delete("/todos/1").statusCode == 204)
        #expect(try await client.get("/todos").text == "[]\n")
        let missing = try await client.get("/todos/1")
        #expect(missing.statusCode == 404 && missing.text == #"{"error": "There is no todo 1."}"#)
        #expect(try await client.post("/todos", json: ["name": "x"]).statusCode == 400)
    }

    @Test(arguments: [("../../cat.png", "cat.png"), ("notes.html", nil)])
    func onlyPicturesAreKept(_ filename: String, _ kept: String?) async throws {
        let folder = NSTemporaryDirectory() + "gallery-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let client = try createGallery(folder: folder).testClient()
        try await client.post("/", data: ["picture": .file("pixels", named: filename)])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == (kept.map { [$0] } ?? []))
        let page = try await client.get("/").text
        #expect(page.contains("Only pictures") == (kept == nil))
        if let kept { #expect(try await client.get("/pictures/\(kept)").text == "pixels") }
    }

    @Test func ticksGoOnWhereTheBrowserLeftOff() async throws {
        let client = createTicker(interval: .zero, last: 3).testClient()
        let all = try await client.get("/ticks")
        #expect(all.headers["Content-Type"]?.hasPrefix("text/event-stream") == true)
        #expect(all.text.contains("data: tick 1\n") && all.text.contains("data: tick 3\n"))
        let rest = try await client.get("/ticks", headers: ["Last-Event-ID": "2"])
        #expect(!rest.text.contains("tick 2\n") && rest.text.contains("data: tick 3\n"))
    }
}
