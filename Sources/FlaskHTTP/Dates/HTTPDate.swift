#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An instant in whole seconds, as the date fields of HTTP state it.
///
/// It lies between the years 1 and 9999, which is what the format can express.
/// Reference: werkzeug/http.py, http_date and parse_date; RFC 9110 §5.6.7.
public struct HTTPDate: Sendable, Hashable {
    /// The seconds since 1970-01-01T00:00:00Z, leap seconds aside.
    public let secondsSince1970: Int

    /// The seconds that fall in the years 1 to 9999.
    private static let expressible = -62_135_596_800...253_402_300_799

    /// Makes an instant; one outside the years 1 to 9999 becomes the nearest inside.
    ///
    /// - Parameter seconds: the seconds since 1970-01-01T00:00:00Z.
    public init(secondsSince1970 seconds: Int) {
        secondsSince1970 = min(max(seconds, Self.expressible.lowerBound), Self.expressible.upperBound)
    }

    /// Makes an instant if it can be expressed.
    ///
    /// The result is `nil` outside the years 1 to 9999.
    ///
    /// - Parameter seconds: the seconds since 1970-01-01T00:00:00Z.
    public init?(exactlySecondsSince1970 seconds: Int) {
        guard Self.expressible.contains(seconds) else { return nil }
        secondsSince1970 = seconds
    }

    /// The current time.
    public static var now: HTTPDate {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return HTTPDate(secondsSince1970: Int(time.tv_sec))
    }

    /// The instant some seconds later.
    ///
    /// - Parameter seconds: how much later; negative for earlier.
    /// - Returns: the instant, at most the end of the year 9999.
    public func adding(seconds: Int) -> HTTPDate {
        let (sum, overflow) = secondsSince1970.addingReportingOverflow(seconds)
        return HTTPDate(secondsSince1970: overflow ? (seconds < 0 ? .min : .max) : sum)
    }
}

extension HTTPDate: Comparable {
    /// Whether an instant comes before another.
    public static func < (left: HTTPDate, right: HTTPDate) -> Bool { left.secondsSince1970 < right.secondsSince1970 }
}

extension HTTPDate: CustomStringConvertible {
    /// The instant as a field's value, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    public var description: String {
        let civil = CivilTime(secondsSince1970: secondsSince1970)
        return String(unsafeUninitializedCapacity: 29) { output in
            var writer = DateWriter(output: output)
            writer.write(CivilTime.dayNames, at: civil.weekday)
            writer.write(",")
            writer.write(" ")
            writer.write(civil.day)
            writer.write(" ")
            writer.write(CivilTime.monthNames, at: civil.month - 1)
            writer.write(" ")
            writer.write(civil.year / 100)
            writer.write(civil.year % 100)
            writer.write(" ")
            writer.write(civil.hour)
            writer.write(":")
            writer.write(civil.minute)
            writer.write(":")
            writer.write(civil.second)
            for byte: Unicode.Scalar in [" ", "G", "M", "T"] { writer.write(byte) }
            return writer.count
        }
    }
}

/// Writes the parts of a date into a buffer of 29 bytes.
private struct DateWriter {
    let output: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(output: UnsafeMutableBufferPointer<UInt8>) { self.output = output }

    /// Writes an ASCII character.
    mutating func write(_ character: Unicode.Scalar) {
        output[count] = UInt8(truncatingIfNeeded: character.value)
        count += 1
    }

    /// Writes a number below 100 with two digits.
    mutating func write(_ number: Int) {
        output[count] = UInt8(truncatingIfNeeded: 0x30 + number / 10)
        output[count + 1] = UInt8(truncatingIfNeeded: 0x30 + number % 10)
        count += 2
    }

    /// Writes one of the names of three letters that stand side by side.
    mutating func write(_ names: StaticString, at index: Int) {
        names.withUTF8Buffer { letters in
            for offset in 0..<3 { output[count + offset] = letters[index * 3 + offset] }
        }
        count += 3
    }
}
