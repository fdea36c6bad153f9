extension JSONValue: Encodable {
    /// Encodes the value, with whatever encoder.
    ///
    /// - Parameter encoder: the encoder.
    /// - Throws: what the encoder throws; an integer that another encoder has no type for is encoded as a float.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .array(let items):
            var container = encoder.unkeyedContainer()
            for item in items { try container.encode(item) }
        case .object(let object):
            var container = encoder.container(keyedBy: AnyKey.self)
            for member in object { try container.encode(member.value, forKey: AnyKey(member.key)) }
        default: try encodeScalar(into: encoder.singleValueContainer())
        }
    }

    private func encodeScalar(into container: any SingleValueEncodingContainer) throws {
        var container = container
        switch self {
        case .bool(let flag): try container.encode(flag)
        case .integer(let number): try container.encode(number)
        case .bigInteger(let digits):
            if let own = container as? ArenaSingleValueContainer {
                own.arena.set(self, at: own.node)
            } else if let number = UInt64(digits) {
                try container.encode(number)
            } else {
                try container.encode(Double(digits))
            }
        case .double(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        case .null, .array, .object: try container.encodeNil()
        }
    }
}

extension JSONValue: Decodable {
    /// Decodes any value, with whatever decoder.
    ///
    /// - Parameter decoder: the decoder.
    /// - Throws: what the decoder throws.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: AnyKey.self) {
            self = .object(
                JSONObject(
                    try container.allKeys.map {
                        .init(key: $0.stringValue, value: try container.decode(JSONValue.self, forKey: $0))
                    }))
        } else if var container = try? decoder.unkeyedContainer() {
            var items: [JSONValue] = []
            while !container.isAtEnd { items.append(try container.decode(JSONValue.self)) }
            self = .array(items)
        } else {
            self = try Self.scalar(in: try decoder.singleValueContainer())
        }
    }

    private static func scalar(in container: any SingleValueDecodingContainer) throws -> JSONValue {
        if container.decodeNil() { return .null }
        if let flag = try? container.decode(Bool.self) { return .bool(flag) }
        if let number = try? container.decode(Int.self) { return .integer(number) }
        if let number = try? container.decode(UInt64.self) { return .integer(exactly: number) }
        if let number = try? container.decode(Double.self) { return .double(number) }
        return .string(try container.decode(String.self))
    }
}
