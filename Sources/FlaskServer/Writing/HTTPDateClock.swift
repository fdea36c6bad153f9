#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Writes the time of day the way `Date` headers have it (RFC 9110 §5.6.7).
enum HTTPDateClock {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The current time, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func now() -> String { text(of: time(nil)) }

    /// A time after 1970 as text.
    static func text(of seconds: Int) -> String {
        let dayNumber = seconds / 86400
        let (year, month, day) = date(ofDay: dayNumber)
        let clock = seconds % 86400
        let time = "\(padded(clock / 3600)):\(padded(clock / 60 % 60)):\(padded(clock % 60))"
        return "\(days[dayNumber % 7]), \(padded(day)) \(months[month - 1]) \(year) \(time) GMT"
    }

    /// The Gregorian date of a day counted from 1970-01-01; years are counted from March to have leap days last.
    private static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
