/// One item of an `Accept` field: what is accepted, and how gladly.
public struct AcceptItem: Sendable, Hashable {
    /// What is accepted, such as `text/html` or `*`, with parameters other than `q`.
    public let value: String
    /// How gladly: from 0, not at all, to 1.
    public let quality: Double
    /// Whether the quality was stated; 1 is meant otherwise.
    package let statesQuality: Bool

    /// Makes an item.
    ///
    /// - Parameters:
    ///   - value: what is accepted.
    ///   - quality: how gladly, from 0 to 1.
    public init(_ value: String, quality: Double = 1) {
        self.init(value, quality: quality, statesQuality: true)
    }

    private init(_ value: String, quality: Double, statesQuality: Bool) {
        self.value = value
        self.quality = quality
        self.statesQuality = statesQuality
    }

    /// Reads the items of a field; those with a quality that is none are left out.
    ///
    /// Reference: werkzeug/http.py, parse_accept_header.
    static func parse(_ text: String) -> [AcceptItem] {
        HeaderValue.parseList(text).compactMap { item in
            var parsed = ParameterizedValue(parsing: item)
            guard let stated = parsed.parameters["q"] else {
                return AcceptItem(parsed.headerValue, quality: 1, statesQuality: false)
            }
            guard let quality = quality(stated) else { return nil }
            parsed.parameters.remove("q")
            return AcceptItem(parsed.headerValue, quality: quality, statesQuality: true)
        }
    }

    /// Reads digits with or without a fraction that amount to 0 to 1.
    private static func quality(_ text: String) -> Double? {
        let digits = text.trimmed()
        let unsigned = digits.utf8.first == UInt8(ascii: "-") ? digits.dropFirst() : digits
        let parts = unsigned.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(ASCII.isDigit) }) else { return nil }
        // The value is at most 1, so what precedes the last digit of the integer part has to be zeros.
        let integer = parts[0].drop { $0 == UInt8(ascii: "0") }
        guard integer.count <= 1 else { return nil }
        let fraction = parts.count > 1 ? String(decoding: parts[1].prefix(fractionDigits), as: UTF8.self) : "0"
        guard let magnitude = Double("\(integer.isEmpty ? "0" : String(decoding: integer, as: UTF8.self)).\(fraction)") else {
            return nil
        }
        let value = unsigned.utf8.count < digits.utf8.count ? -magnitude : magnitude
        return value >= 0 && value <= 1 ? value : nil
    }

    /// More digits than these cannot change a `Double`.
    private static let fractionDigits = 400
}
