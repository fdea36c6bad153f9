import FlaskJSON

extension JSON {
    /// The value that a vector's JSON stands for, as `json.dumps` of Python takes it.
    ///
    /// - Parameter skipsKeys: whether members whose keys are no text are left out rather than an error.
    /// - Returns: the value.
    /// - Throws: a `PythonError` named `TypeError` for a key that is no text.
    func jsonValue(skipsKeys: Bool = false) throws -> JSONValue {
        switch self {
        case .null: return .null
        case .bool(let flag): return .bool(flag)
        case .int(let number): return .integer(number)
        case .bigInteger(let digits): return .bigInteger(digits)
        case .double(let number): return .double(number)
        case .string(let text): return .string(text)
        case .array(let items): return .array(try items.map { try $0.jsonValue(skipsKeys: skipsKeys) })
        case .object(let members):
            if let items = untagged("$tuple")?.array { return .array(try items.map { try $0.jsonValue(skipsKeys: skipsKeys) }) }
            if let pairs = untagged("$pairs")?.array { return try Self.object(of: pairs, skipsKeys) }
            if let name = untagged("$float")?.string { return .double(Double(name) ?? .nan) }
            if let digits = untagged("$bigint")?.string { return .bigInteger(digits) }
            return .object(
                JSONObject(try members.map { .init(key: $0.key, value: try $0.value.jsonValue(skipsKeys: skipsKeys)) }))
        }
    }

    private static func object(of pairs: [JSON], _ skipsKeys: Bool) throws -> JSONValue {
        var object = JSONObject()
        for pair in pairs {
            let items = pair.array ?? []
            if let key = items[0].string {
                object[key] = try items[1].jsonValue(skipsKeys: skipsKeys)
            } else if !skipsKeys {
                throw PythonError("TypeError")
            }
        }
        return .object(object)
    }

    /// A JSON value as a vector has it.
    init(_ value: JSONValue) {
        switch value {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .integer(let number): self = .int(number)
        case .bigInteger(let digits): self = .tagged("$bigint", .string(digits))
        case .double(let number):
            let name = number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
            self = number.isFinite ? .double(number) : .tagged("$float", .string(name))
        case .string(let text): self = .string(text)
        case .array(let items): self = .array(items.map { JSON($0) })
        case .object(let object):
            let members = object.map { Member(key: $0.key, value: JSON($0.value)) }
            guard members.count == 1, members[0].key.hasPrefix("$") else {
                self = .object(members)
                return
            }
            self = .tagged("$pairs", .array([.array([.string(members[0].key), members[0].value])]))
        }
    }
}
