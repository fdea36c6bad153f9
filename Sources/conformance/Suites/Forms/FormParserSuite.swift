import FlaskHTTP

/// The suite `formparser`: forms as browsers send them, whole and in pieces.
struct FormParserSuite: Suite {
    func answer(_ vector: Vector) -> Answer {
        do {
            switch vector.operation {
            case "multipart": return .value(try Self.multipart(vector))
            case "urlencoded": return .value(try Self.urlencoded(vector))
            case "multipart_chunks": return .value(try MultipartChunks.decode(vector))
            case "multipart_encode": return .value(Self.encode(vector))
            default: return .unsupported("the suite formparser has no operation \(vector.operation)")
            }
        } catch {
            return .error(PythonError.name(of: error))
        }
    }

    private static func multipart(_ vector: Vector) throws -> JSON {
        let parts = try parse(vector)
        let files = grouped(parts.files.map { ($0.name, $0.value) })
        return .members([
            "fields": .array(
                grouped(parts.fields.map { ($0.name, $0.value) }).map { .array([.optional($0.0), .string($0.1)]) }),
            "files": .array(try files.map { try file($0.0, $0.1) }),
        ])
    }

    private static func urlencoded(_ vector: Vector) throws -> JSON {
        let parts = try parse(vector)
        return .tagged(
            "$pairs",
            .array(grouped(parts.fields.map { ($0.name, $0.value) }).map { .array([.optional($0.0), .string($0.1)]) }))
    }

    /// Reads the form of a vector; what is not well formed is empty unless the vector says otherwise.
    private static func parse(_ vector: Vector) throws -> FormParser.Parts {
        let body = vector["body"]?.bytes ?? []
        let length = vector["content_length"]?.int ?? body.count
        let limits = RequestLimits(
            maxContentLength: vector["max_content_length"]?.int, maxFormMemorySize: vector["max_form_memory_size"]?.int,
            maxFormParts: vector["max_form_parts"]?.int)
        // What the server says of a client that sends less than it announced.
        if length > body.count { throw HTTPException(.clientDisconnected) }
        do throws(HTTPError) {
            let parser = FormParser(limits: limits)
            return try parser.parse(
                ParameterizedValue(parsing: vector.text("content_type") ?? ""), contentLength: length,
                body: StoredBytes(Array(body.prefix(length))))
        } catch {
            let isSilent = vector["silent"]?.bool ?? true
            if isSilent, error.kind != .formTooLarge { return FormParser.Parts() }
            throw error
        }
    }

    private static func file(_ name: String?, _ file: FileStorage) throws -> JSON {
        .members([
            "name": .optional(name), "filename": .string(file.filename), "content_type": .optional(file.contentType),
            "headers": .headers(file.headers), "body": .bytes(try file.read()),
        ])
    }

    /// Values in the order in which their names came first.
    private static func grouped<Value>(_ parts: [(String?, Value)]) -> [(String?, Value)] {
        var places: [String?: Int] = [:]
        for (name, _) in parts where places[name] == nil { places[name] = places.count }
        return parts.enumerated().sorted { (places[$0.1.0] ?? 0, $0.0) < (places[$1.1.0] ?? 0, $1.0) }.map(\.1)
    }

    private static func encode(_ vector: Vector) -> JSON {
        let encoder = MultipartEncoder(boundary: vector["boundary"]?.bytes ?? [])
        var output: [UInt8] = []
        for part in vector["parts"]?.array ?? [] {
            let fields = (part["headers"]?.array ?? []).compactMap { field in
                field.array.map { HeaderField(name: $0[0].string ?? "", value: $0[1].string ?? "") }
            }
            output += encoder.head(
                name: part["name"]?.string ?? "", filename: part["filename"]?.string, headers: Headers(fields))
            output += encoder.content(part["data"]?.bytes ?? [])
        }
        return .bytes(output + encoder.end())
    }
}

extension JSON {
    /// Fields as pairs.
    static func headers(_ headers: Headers) -> JSON {
        .array(headers.fields.map { .array([.string($0.name), .string($0.value)]) })
    }
}
