extension HeaderField {
    /// Whether the field can be sent: its name is a token, and its value holds no CR, LF or NUL (RFC 9110 §5.1, §5.5).
    var canBeSent: Bool {
        name.withContiguousUTF8 { FieldSyntax.isName($0) }
            && value.withContiguousUTF8 { FieldSyntax.value($0) != .invalid }
    }
}

extension Headers {
    /// The first field that must not be sent, because it would split the message or is no field at all.
    package var firstInvalidField: HeaderField? { first { !$0.canBeSent } }

    /// Refuses a value that holds a line break.
    ///
    /// Reference: werkzeug/datastructures/headers.py, _str_header_value.
    ///
    /// - Parameters:
    ///   - value: the value that is to be set.
    ///   - name: the name of its field.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue`.
    static func check(_ value: String, of name: String) throws(HTTPError) {
        guard value.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A }) else { return }
        throw HTTPError(refusing: HeaderField(name: name, value: value))
    }
}

extension HTTPError {
    /// The error of a field that must not be sent.
    init(refusing field: HeaderField) {
        let name = field.name.prefix(80).debugDescription, value = field.value.prefix(80).debugDescription
        let holds: (UInt8) -> Bool = { field.value.utf8.contains($0) }
        guard holds(0x0D) || holds(0x0A) || holds(0) else {
            self.init(
                .invalidHeaderName,
                "The name \(name) of a header field is no token. Use ASCII letters, digits and hyphens (RFC 9110 §5.1).")
            return
        }
        self.init(
            .invalidHeaderValue,
            "The value \(value) of the header field \(name) holds \(holds(0) ? "NUL" : "a line break"),"
                + " which would split the message. Remove it, or encode the value before it is set.")
    }
}

extension String {
    /// Calls a closure with the UTF-8 of the text, in place where that is possible.
    @inline(__always)
    fileprivate func withContiguousUTF8<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable({ body($0.span) }) { return result }
        var copy = self
        return copy.withUTF8 { body($0.span) }
    }
}
