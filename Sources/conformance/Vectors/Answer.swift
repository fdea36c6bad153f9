/// What an operation did, as PROTOCOL.md has it.
enum Answer {
    case value(JSON)
    /// It failed: the Python name of the error, and the further members that are compared.
    case error(String, [JSON.Member] = [])
    /// This runner has no such operation.
    case unsupported(String)

    /// The `got` member of the answering line.
    var json: JSON {
        switch self {
        case .value(let value): .members(["value": value])
        case .error(let name, let members): .object([JSON.Member(key: "error", value: .string(name))] + members)
        case .unsupported(let reason): .members(["unsupported": .string(reason)])
        }
    }
}

/// One suite of vectors.
protocol Suite: Sendable {
    /// Carries out the operation of a vector.
    ///
    /// - Parameter vector: the whole vector, without a look at what it wants.
    /// - Returns: what the operation did.
    func answer(_ vector: Vector) -> Answer
}

/// One vector: its operation and fields.
struct Vector: Sendable {
    let json: JSON

    var suite: String { json["suite"]?.string ?? "" }
    var operation: String { json["op"]?.string ?? "" }

    /// A field; `nil` where it is absent.
    subscript(field: String) -> JSON? { json[field] }
}
