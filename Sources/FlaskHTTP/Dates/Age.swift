/// A span of time in whole seconds, as the `Age` field states it.
package enum Age {
    /// The most that Python's `timedelta` holds; longer ages are no ages.
    private static let limit: Int128 = 999_999_999 * 86_400 + 86_399

    /// Reads a field's value.
    ///
    /// Reference: werkzeug/http.py, parse_age.
    package static func parse(_ text: String) -> Int? {
        guard let seconds = DecimalInteger.lenient(text), seconds >= 0, seconds <= limit else { return nil }
        return Int(seconds)
    }

    /// Writes a field's value.
    ///
    /// Reference: werkzeug/http.py, dump_age.
    package static func text(_ seconds: Int) throws(HTTPError) -> String {
        guard seconds >= 0 else {
            throw HTTPError(
                .negativeAge, "The age \(seconds) is negative; an age counts the seconds since the response was made.")
        }
        return String(seconds)
    }
}
