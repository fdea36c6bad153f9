import Flask

extension JSONValue {
    /// A text, or null.
    init(_ text: String?) { self = text.map { .string($0) } ?? .null }

    /// A whole number, or null.
    init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }

    /// A list of texts.
    init(_ texts: some Sequence<String>) { self = .array(texts.map { .string($0) }) }

    /// All values of every key.
    init(lists: MultiDict) {
        self = .object(JSONObject(lists.lists.map { .init(key: $0.key, value: JSONValue($0.values)) }))
    }

    /// The value of a rule's variable.
    init(_ value: RouteValue) {
        switch value {
        case .null, .custom, .bytes: self = .null
        case .bool(let flag): self = .bool(flag)
        case .int(let number): self = .integer(number)
        case .bigInteger(let digits): self = .bigInteger(digits)
        case .double(let number): self = .double(number)
        case .string(let text), .uuid(let text): self = .string(text)
        case .list(let items): self = .array(items.map { JSONValue($0) })
        }
    }

    /// The parameters of a header field.
    init(_ parameters: HeaderParameters) {
        self = .object(JSONObject(parameters.map { .init(key: $0.name, value: JSONValue($0.value)) }))
    }

    /// What a client accepts, with the qualities; one that was not stated is a whole number, as in Python.
    init(_ field: some AcceptField) {
        self = .array(
            field.items.map { .array([.string($0.value), JSONValue(quality: $0.quality)]) })
    }
}

extension JSONObject {
    /// Both in one; of a key that both have, the other's value counts.
    func merging(_ other: JSONObject) -> JSONObject { JSONObject(Array(self) + Array(other)) }
}

extension JSONValue {
    /// How much a client wants something; what it states no quality for has the whole number 1, as in Python.
    init(quality: Double) { self = quality == 1 ? .integer(1) : .double(quality) }
}
