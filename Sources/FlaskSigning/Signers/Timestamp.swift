#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The time of signing as bytes: seconds since 1970, big-endian, without leading zeros.
///
/// Reference: itsdangerous/encoding.py, int_to_bytes and bytes_to_int.
package enum Timestamp {
    /// The last second of the year 9999, which is what Python's datetime can hold.
    private static let last: UInt64 = 253_402_300_799

    /// A number as bytes; none for 0.
    package static func bytes(of number: UInt64) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0.drop { $0 == 0 }) }
    }

    /// The number that bytes stand for; `nil` if there are more than eight.
    package static func number(bytes: [UInt8]) -> UInt64? {
        bytes.count > 8 ? nil : bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The number that base64 stands for.
    static func number(text: [UInt8]) -> UInt64? { Base64URL.decode(text).flatMap(number(bytes:)) }

    /// The time; `nil` after the year 9999.
    static func date(of timestamp: UInt64) -> Date? {
        timestamp <= last ? Date(timeIntervalSince1970: Double(timestamp)) : nil
    }
}
