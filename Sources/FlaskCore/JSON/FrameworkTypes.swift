import FlaskHTTP
import FlaskJSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The JSON forms of types that would have another one by themselves.
enum FrameworkTypes {
    /// What a value becomes; `nil` if its type is none of these.
    @Sendable
    static func encode(_ value: any Encodable) throws -> JSONValue? {
        // Comparing types costs less than casts, and nearly every value is none of these.
        let type = ObjectIdentifier(type(of: value))
        if type == ObjectIdentifier(Date.self), let date = value as? Date { return .string(HTTPDate(date).description) }
        if type == ObjectIdentifier(UUID.self), let id = value as? UUID { return .string(id.uuidString.lowercased()) }
        if type == ObjectIdentifier(Decimal.self), let number = value as? Decimal { return .string(number.description) }
        if type == ObjectIdentifier(Duration.self) {
            throw FormError("a Duration has no form in JSON: send the seconds as a number, or a text")
        }
        if type == ObjectIdentifier([UInt8].self) || type == ObjectIdentifier(Data.self) {
            throw FormError("bytes have no form in JSON: send them as text, such as base64, or as [Int] if they are numbers")
        }
        return nil
    }

    /// What a JSON value becomes as a type; `nil` if the type is none of these.
    @Sendable
    static func decode(_ type: any Decodable.Type, _ value: JSONValue) throws -> (any Decodable)? {
        if type == Date.self { return try date(value) }
        if type == Decimal.self { return try decimal(value) }
        return nil
    }

    private static func date(_ value: JSONValue) throws -> Date {
        if let text = value.string {
            if let date = HTTPDate(parsing: text) { return Date(date) }
            if let date = try? Date(text, strategy: .iso8601) { return date }
        }
        throw FormError("expected a date, such as \"Sun, 06 Nov 1994 08:49:37 GMT\" or \"1994-11-06T08:49:37Z\"")
    }

    private static func decimal(_ value: JSONValue) throws -> Decimal {
        let text: String? =
            switch value {
            case .string(let text), .bigInteger(let text): text
            case .integer, .double: value.text()
            default: nil
            }
        if let text, let number = Decimal(string: text) { return number }
        throw FormError("expected a decimal number")
    }
}

/// Why a value has no JSON form, or a JSON value is no form of a type.
struct FormError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension HTTPDate {
    /// An instant without its fraction of a second; one outside the years 1 to 9999 becomes the nearest inside.
    init(_ date: Date) {
        let seconds = date.timeIntervalSince1970.rounded(.down)
        self.init(secondsSince1970: Int(exactly: seconds) ?? (seconds < 0 ? .min : .max))
    }
}

extension Date {
    /// An instant of HTTP.
    init(_ date: HTTPDate) { self.init(timeIntervalSince1970: Double(date.secondsSince1970)) }
}
