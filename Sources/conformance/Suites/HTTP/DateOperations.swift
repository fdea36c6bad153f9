import FlaskHTTP

/// Dates and ages.
enum DateOperations {
    static let table: [String: HTTPSuite.Operation] = [
        "http_date": { vector in
            guard vector.has("timestamp") else { return .string(HTTPDate.now.description) }
            guard let date = vector["timestamp"]?.date else { throw PythonError("ValueError") }
            return .string(date.description)
        },
        "parse_date": { $0.text("value").flatMap(HTTPDate.init(parsing:)).map { .date($0) } ?? .null },
        "parse_age": { vector in
            vector.text("value").flatMap(Age.parse).map { .tagged("$timedelta", .double(Double($0))) } ?? .null
        },
        "dump_age": { vector in
            guard let age = vector["age"], let seconds = age.double ?? age.untagged("$timedelta")?.double else { return .null }
            return .string(try Age.text(Int(seconds)))
        },
    ]
}
