/// The two forms that credentials and challenges have behind their scheme: a token or parameters.
///
/// Reference: werkzeug/datastructures/auth.py, Authorization.from_header.
struct Credentials {
    /// The scheme in lower case.
    let scheme: String
    /// What follows the scheme.
    let rest: String

    /// Splits a field's value.
    ///
    /// The result is `nil` if it is empty.
    ///
    /// - Parameter text: the field's value.
    init?(_ text: String) {
        guard !text.isEmpty else { return nil }
        let parts = text.split(at: UInt8(ascii: " "))
        scheme = (parts?.before ?? text[...]).lowercased()
        rest = String(parts?.behind.trimmed() ?? "")
    }

    /// The parameters and the token, of which one is there.
    var content: (parameters: HeaderParameters, token: String?) {
        // Equals signs at the end are the padding of a token; any other one belongs to a parameter.
        let unpadded = rest.utf8.reversed().drop { $0 == UInt8(ascii: "=") }
        return unpadded.contains(UInt8(ascii: "=")) ? (HeaderValue.parseParameters(rest), nil) : ([:], rest)
    }

    /// A scheme as it is written: every word begins with a capital letter, as Python's `str.title` has it.
    static func titled(_ scheme: String) -> String {
        var output = "", isBehindLetter = false
        for scalar in scheme.unicodeScalars {
            let properties = scalar.properties
            output += isBehindLetter ? properties.lowercaseMapping : properties.titlecaseMapping
            isBehindLetter = properties.isCased
        }
        return output
    }
}
