extension SessionValue: Encodable {
    /// Encodes what JSON has as it is, tuples as lists, HTML, dates and UUIDs as texts.
    ///
    /// Bytes have no form in JSON, so `jsonify` refuses them as Flask does; ``json`` gives them as base64.
    ///
    /// - Parameter encoder: what it is encoded to.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .list(let items), .tuple(let items):
            var container = encoder.unkeyedContainer()
            for item in items { try container.encode(item) }
        case .object(let object): try object.encode(to: encoder)
        case .tagged(_, let value): try value.encode(to: encoder)
        case .bytes(let bytes):
            var container = encoder.singleValueContainer()
            try container.encode(bytes)
        default:
            var container = encoder.singleValueContainer()
            try container.encode(json)
        }
    }
}

extension SessionObject: Encodable {
    private struct MemberKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Encodes the members in their order.
    ///
    /// - Parameter encoder: what they are encoded to.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: MemberKey.self)
        for member in self { try container.encode(member.value, forKey: MemberKey(stringValue: member.key)) }
    }
}
