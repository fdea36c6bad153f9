public import FlaskHTTP
import FlaskJSON

/// Makes JSON responses: `try jsonify(name: "Ann", age: 42)`.
///
/// Reference: flask/json/__init__.py, jsonify.
public let jsonify = JSONResponseBuilder()

/// What ``jsonify`` is: called with arguments it makes a response of them.
///
/// With labels they are the members of an object. Without, one argument is the value itself, and several are the items of an
/// array; without any argument the value is `null`.
@dynamicCallable
public struct JSONResponseBuilder: Sendable {
    /// Makes a response.
    ///
    /// - Parameter arguments: values without labels, or members with them.
    /// - Returns: the response.
    /// - Throws: ``FlaskError`` if arguments with and without labels are mixed; what encoding a value throws.
    public func dynamicallyCall(withKeywordArguments arguments: KeyValuePairs<String, (any Encodable)?>) throws -> Response {
        let items = arguments.map { Item(key: $0.key, value: $0.value) }
        let labelled = items.count { !$0.key.isEmpty }
        if labelled == 0 {
            if items.count == 1 { return try JSONResponder.current.response(items[0]) }
            return try JSONResponder.current.response(items.isEmpty ? nil : items)
        }
        guard labelled == items.count else {
            throw FlaskError(
                .invalidResponse, "jsonify takes values without labels or members with labels, but not both at once")
        }
        return try JSONResponder.current.response(Members(items: items))
    }

    /// One argument.
    private struct Item: Encodable {
        let key: String
        let value: (any Encodable)?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if let value { try container.encode(value) } else { try container.encodeNil() }
        }
    }

    /// Arguments with labels.
    private struct Members: Encodable {
        let items: [Item]

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            for item in items { try container.encode(item, forKey: Key(stringValue: item.key)) }
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
