import Flask

func addFiles(to app: Flask) {
    app.get("/files/<path:name>", endpoint: "from_directory") { (name: String) in try sendFromDirectory("static", name) }
    app.get("/download/<path:name>", endpoint: "download") { (name: String) in
        try sendFromDirectory("static", name, asAttachment: true, downloadName: request.args.get("as"))
    }
    app.get("/send/<kind>", endpoint: "send") { (kind: String) -> Response in
        guard let make = sends[kind] else { try abort(404) }
        return try make()
    }
    app.get("/resource", endpoint: "resource") {
        String(decoding: try currentApp.readResource("static/plain.txt"), as: UTF8.self).uppercased()
    }
}

private let content = Array(String(repeating: "0123456789", count: 5).utf8)

private let sends: [String: @Sendable () throws -> Response] = [
    "bytes": { try sendFile(content, mimetype: "application/x-test") },
    "named": { try sendFile(content, downloadName: "report.txt") },
    "attachment": { try sendFile(content, asAttachment: true, downloadName: "résumé – “final”.txt") },
    "attachment-no-name": { try sendFile(content, mimetype: "a/b", asAttachment: true) },
    "no-name": { try sendFile(content) },
    "etag": { try sendFile(content, downloadName: "a.bin", etag: .tag(ETag("my-etag")), lastModified: Reference.when) },
    "max-age": { try sendFile(content, downloadName: "a.json", maxAge: .seconds(60)) },
    "max-age-zero": { try sendFile(content, downloadName: "a.html", maxAge: .zero) },
    "plain": { try sendFile("static/plain.txt", conditional: false, etag: .none, lastModified: Reference.when) },
    "path": { try sendFile("static/plain.txt", mimetype: "text/x-own") },
    "missing": { try sendFile("static/nope.txt") }, "gzip": { try sendFile(content, downloadName: "x.tar.gz") },
    "quoted": { try sendFile(content, asAttachment: true, downloadName: "a \"b\" c;d.txt") },
    "unknown": { try sendFile(content, downloadName: "noext") },
]
