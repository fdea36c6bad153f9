import FlaskHTTP

extension Vector {
    /// Bytes, or the UTF-8 of a text.
    func bytes(_ field: String) -> [UInt8]? { self[field]?.bytes ?? self[field]?.string.map { Array($0.utf8) } }

    /// A list of texts, or one text.
    func texts(_ field: String) -> [String] {
        self[field]?.string.map { [$0] } ?? self[field]?.array?.compactMap(\.string) ?? []
    }

    /// Header fields: a list of names and values.
    func headers(_ field: String = "headers") -> Headers {
        Headers(
            (self[field]?.array ?? []).compactMap { pair in
                guard let pair = pair.array, pair.count == 2, let name = pair[0].string, let value = pair[1].string else {
                    return nil
                }
                return HeaderField(name: name, value: value)
            })
    }

    /// A server: its name and port.
    func server(_ field: String = "server") -> (name: String, port: Int?)? {
        let value = self[field]?.untagged("$tuple") ?? self[field]
        guard let parts = value?.array, parts.count == 2, let name = parts[0].string else { return nil }
        return (name, parts[1].int)
    }

    /// A status given as a number or as text.
    func status(_ field: String = "status") throws -> HTTPStatus {
        if let text = text(field) { return try HTTPStatus(parsing: text) }
        return HTTPStatus(self[field]?.int ?? 200)
    }
}

extension JSON {
    /// A text, or null.
    static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// A mapping with several values a key.
    static func pairs(_ pairs: [(key: String, value: String)]) -> JSON {
        .tagged("$pairs", .array(pairs.map { .array([.string($0.key), .string($0.value)]) }))
    }

    /// Header fields as a list of names and values.
    static func fields(_ headers: Headers) -> JSON {
        .array(headers.fields.map { .array([.string($0.name), .string($0.value)]) })
    }

    /// The seconds of a `$datetime`, which is in UTC with and without its `Z`.
    var secondsOfDate: Int? {
        guard let text = untagged("$datetime")?.string else { return nil }
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count >= 6 else { return nil }
        let (year, month) = numbers[1] > 2 ? (numbers[0], numbers[1] - 3) : (numbers[0] - 1, numbers[1] + 9)
        let days = year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + numbers[2] - 1 - 719_468
        return days * 86400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
    }
}

extension ResponseBody {
    /// The content as bytes.
    var bytes: [UInt8] {
        switch self {
        case .text(let text): Array(text.utf8)
        case .bytes(let bytes): bytes
        case .empty, .file, .stream: []
        }
    }
}
