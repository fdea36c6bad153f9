extension Headers: RandomAccessCollection {
    /// The position of the first field.
    public var startIndex: Int { 0 }
    /// The position behind the last field.
    public var endIndex: Int { count }
    /// The field at a position.
    ///
    /// - Parameter position: an index of the collection.
    public subscript(position: Int) -> HeaderField { field(at: position) }
}

extension Headers: ExpressibleByDictionaryLiteral {
    /// Makes headers of a literal such as `["X-Request-Id": "7"]`.
    ///
    /// - Parameter elements: names and values, in order.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { HeaderField(name: $0.0, value: $0.1) })
    }
}

extension Headers: Equatable {
    /// Whether two headers have the same fields in the same order, names without regard to case.
    public static func == (left: Headers, right: Headers) -> Bool {
        left.count == right.count
            && zip(left.fields, right.fields).allSatisfy { ASCII.equalsIgnoringCase($0.name, $1.name) && $0.value == $1.value }
    }
}

extension Headers: CustomStringConvertible {
    /// The fields as they are sent, each with a line end, and the empty line behind them.
    public var description: String { map { "\($0.name): \($0.value)\r\n" }.joined() + "\r\n" }
}
