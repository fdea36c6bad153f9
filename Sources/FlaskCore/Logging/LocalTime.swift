// Where another file imports Foundation's parts first, C's structures of times count as members of this module.
#if canImport(SwiftOverlayShims)
    import SwiftOverlayShims
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A moment as the clocks on the wall show it.
package struct LocalTime: Sendable {
    private let year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, milliseconds: Int

    /// The present moment.
    package static var now: LocalTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        var parts = tm()
        _ = localtime_r(&time.tv_sec, &parts)
        return LocalTime(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday), hour: Int(parts.tm_hour),
            minute: Int(parts.tm_min), second: Int(parts.tm_sec), milliseconds: Int(time.tv_nsec) / 1_000_000)
    }

    /// As log lines have it: `2026-11-23 06:25:36,123`.
    package var logText: String {
        "\(year)-\(two(month))-\(two(day)) \(clock),\(padded(milliseconds, 3))"
    }

    /// As access logs have it: `23/Nov/2026 06:25:36`.
    package var accessLogText: String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(two(day))/\(months[(month - 1) % 12])/\(year) \(clock)"
    }

    private var clock: String { "\(two(hour)):\(two(minute)):\(two(second))" }

    private func two(_ number: Int) -> String { padded(number, 2) }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
