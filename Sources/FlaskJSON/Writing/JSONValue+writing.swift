extension JSONValue {
    /// The value as JSON text, as Python's `json.dumps` writes it.
    ///
    /// Floats have the digits of Python's `repr`; infinite ones and those that are no number read `Infinity` and `NaN`.
    ///
    /// - Parameter format: the layout.
    /// - Returns: the text.
    public func text(_ format: JSONFormat = JSONFormat()) -> String { String(decoding: bytes(format), as: UTF8.self) }

    /// The value as JSON text in UTF-8.
    ///
    /// - Parameter format: the layout.
    /// - Returns: the bytes.
    public func bytes(_ format: JSONFormat = JSONFormat()) -> [UInt8] {
        var writer = Writer(format)
        writer.write(self, depth: 0)
        return writer.output
    }
}

extension Writer {
    /// Writes a value that is nested in others.
    mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .array(let items):
            if items.isEmpty { return write("[]") }
            output.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                beginItem(isFirst: index == 0, depth: depth + 1)
                write(item, depth: depth + 1)
            }
            end(UInt8(ascii: "]"), depth: depth)
        case .object(let object):
            if object.isEmpty { return write("{}") }
            output.append(UInt8(ascii: "{"))
            for (index, member) in ordered(object).enumerated() {
                beginMember(member.key, isFirst: index == 0, depth: depth + 1)
                write(member.value, depth: depth + 1)
            }
            end(UInt8(ascii: "}"), depth: depth)
        default: writeScalar(value)
        }
    }

    private func ordered(_ object: JSONObject) -> [JSONObject.Member] {
        let members = Array(object)
        guard sortsKeys, members.count > 1 else { return members }
        let isSorted = !zip(members, members.dropFirst()).contains { $1.key.precedes($0.key) }
        return isSorted ? members : members.sorted { $0.key.precedes($1.key) }
    }
}
