extension Headers {
    /// The first field that must not be sent, because it would split the message or is no field at all.
    ///
    /// The server looks before it sends, and answers 500 in place of a response that has one. Names have to be
    /// tokens; values hold no CR, LF or NUL (RFC 9110 §5.5).
    package var firstInvalidField: HeaderField? {
        first { !ASCII.isToken($0.name) || $0.value.utf8.contains { $0 == 0x0D || $0 == 0x0A || $0 == 0 } }
    }

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
        throw HTTPError(
            .invalidHeaderValue,
            "The value \(String(value.prefix(80)).debugDescription) of the header field \(name.debugDescription) holds a line break,"
                + " which would split the message. Remove it, or encode the value before it is set.")
    }
}
