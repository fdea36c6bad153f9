/// A date and time of day in UTC, in the Gregorian calendar.
package struct CivilTime: Equatable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int
    package var hour = 0
    package var minute = 0
    package var second = 0

    /// The names of the weekdays from Monday on, three letters each.
    static let dayNames: StaticString = "MonTueWedThuFriSatSun"
    /// The names of the months, three letters each.
    static let monthNames: StaticString = "JanFebMarAprMayJunJulAugSepOctNovDec"

    private static let secondsADay = 86_400
    private static let daysOf400Years = 146_097
    /// The days from 0000-03-01, from which the arithmetic counts, to 1970-01-01.
    private static let daysBefore1970 = 719_468

    package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Splits an instant of the years 1 to 9999.
    package init(secondsSince1970 seconds: Int) {
        let days = Self.floorDivided(seconds, by: Self.secondsADay)
        let secondOfDay = seconds - days * Self.secondsADay
        // Years are counted from March, so that the leap day is the last one of a year.
        let count = days + Self.daysBefore1970
        let era = Self.floorDivided(count, by: Self.daysOf400Years)
        let dayOfEra = count - era * Self.daysOf400Years
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        hour = secondOfDay / 3600
        minute = secondOfDay / 60 % 60
        second = secondOfDay % 60
    }

    /// The seconds since 1970-01-01T00:00:00Z.
    package var secondsSince1970: Int { daysSince1970 * Self.secondsADay + hour * 3600 + minute * 60 + second }

    /// The day of the week, 0 for Monday.
    var weekday: Int {
        let days = daysSince1970 + 3
        return days - Self.floorDivided(days, by: 7) * 7
    }

    /// Whether there is such a date and time in the years 1 to 9999; there are no leap seconds.
    package var isValid: Bool {
        (1...9999).contains(year) && (1...12).contains(month) && (1...Self.days(ofMonth: month, year)).contains(day)
            && (0...23).contains(hour) && (0...59).contains(minute) && (0...59).contains(second)
    }

    private var daysSince1970: Int {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let era = Self.floorDivided(yearFromMarch, by: 400)
        let yearOfEra = yearFromMarch - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * Self.daysOf400Years + dayOfEra - Self.daysBefore1970
    }

    private static func days(ofMonth month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func floorDivided(_ number: Int, by divisor: Int) -> Int {
        number >= 0 ? number / divisor : (number - divisor + 1) / divisor
    }
}
