import Flask

func addUploads(to app: Flask) {
    app.post("/upload", endpoint: "upload") {
        try jsonify(
            files: request.files.pairs.map { try facts(of: $0.value, field: $0.key) }, form: JSONValue(lists: request.form))
    }
    app.post("/upload/required", endpoint: "upload_required") { () -> String in
        let name = try request.files["the_file"].filename
        return name.isEmpty ? "(empty)" : name
    }
}

private func facts(of file: FileStorage, field: String) throws -> JSONValue {
    let content = try file.read()
    return [
        "field": .string(field), "filename": .string(file.filename), "secure": .string(secureFilename(file.filename)),
        "type": JSONValue(file.contentType), "mimetype": .string(file.mimetype),
        "params": JSONValue(file.mimetypeParameters), "size": .integer(content.count), "sha1": .string(digest(content)),
        "name": JSONValue(file.name), "header": JSONValue(file.headers["X-Part"]),
    ]
}
