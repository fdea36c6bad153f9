import FlaskHTTP

/// Feeds a decoder chunk by chunk and gathers what it says.
struct MultipartChunks {
    private var preamble: [UInt8]?
    private var parts: [(head: [(key: String, value: JSON)], data: [UInt8], isComplete: Bool)] = []
    private var epilogue: [UInt8]?

    /// Decodes the chunks of a vector.
    static func decode(_ vector: Vector) throws -> JSON {
        var decoder = MultipartDecoder(
            boundary: vector["boundary"]?.bytes ?? [], memoryLimit: vector["max_form_memory_size"]?.int,
            partLimit: vector["max_parts"]?.int)
        var chunks = MultipartChunks()
        for chunk in vector["chunks"]?.array ?? [] {
            try decoder.receive(chunk.bytes ?? [])
            try chunks.take(from: &decoder)
        }
        if vector["end"]?.bool ?? true {
            decoder.finish()
            try chunks.take(from: &decoder)
        }
        return chunks.json
    }

    private mutating func take(from decoder: inout MultipartDecoder) throws {
        while true {
            switch try decoder.nextEvent() {
            case .preamble(let bytes): preamble = bytes
            case .field(let name, let headers):
                parts.append(([("kind", "field"), ("name", .optional(name)), ("headers", .headers(headers))], [], false))
            case .file(let name, let filename, let headers):
                let head: [(key: String, value: JSON)] = [
                    ("kind", "file"), ("name", .optional(name)), ("filename", .string(filename)), ("headers", .headers(headers)),
                ]
                parts.append((head, [], false))
            case .data(let range, let isLast):
                guard !parts.isEmpty else { break }
                parts[parts.count - 1].data += decoder.bytes(in: range)
                parts[parts.count - 1].isComplete = isLast
            case .epilogue(let bytes):
                epilogue = bytes
                return
            case .needsData: return
            }
        }
    }

    private var json: JSON {
        .members([
            "preamble": preamble.map { .bytes($0) } ?? .null,
            "parts": .array(
                parts.map { part in
                    let members = part.head.map { JSON.Member(key: $0.key, value: $0.value) }
                    let end = [
                        JSON.Member(key: "data", value: .bytes(part.data)),
                        JSON.Member(key: "complete", value: .bool(part.isComplete)),
                    ]
                    return .object(members + end)
                }),
            "epilogue": epilogue.map { .bytes($0) } ?? .null,
        ])
    }
}
