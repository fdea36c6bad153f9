import Flask

func addStreams(to app: Flask) {
    app.get("/stream", endpoint: "streamed") {
        (StreamBody((0..<5).lazy.map { "\($0),\($0 * $0)\n" }), ["Content-Type": "text/csv"])
    }
    app.get("/stream/context", endpoint: "stream_context") {
        streamWithContext(
            StreamBody { writer in
                try await writer.write("Hello ")
                try await writer.write(request.args.get("name", default: "?"))
                try await writer.write("!")
            })
    }
    app.get("/stream/template", endpoint: "stream_from_template") {
        try streamTemplate("stream.html", items: ["a", "<b>", "c"])
    }
}
