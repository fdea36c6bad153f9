extension HTTPDate {
    /// Reads a date field, and what mail programs and old servers write in its place.
    ///
    /// The result is `nil` if it is no date, or there is no such day or time.
    ///
    /// That is the form of RFC 9110, RFC 850 and `asctime`, numeric and American time zones, years of two digits
    /// (69 is 1969, 68 is 2068), wrong weekdays; never ISO 8601. Without a zone it is UTC.
    /// Reference: werkzeug/http.py, parse_date; Python's email.utils.parsedate_to_datetime.
    ///
    /// - Parameter text: the field's value.
    public init?(parsing text: String) {
        if let civil = FixedDate.civilTime(text), civil.isValid {
            self.init(secondsSince1970: civil.secondsSince1970)
            return
        }
        guard let pieces = DatePieces(text), let civil = pieces.civilTime, civil.isValid else { return nil }
        guard let offset = pieces.zoneOffset, abs(offset) < 86_400 else { return nil }
        self.init(secondsSince1970: civil.secondsSince1970 - offset)
    }
}

/// The words of a date, sorted by what they mean.
private struct DatePieces {
    private var day: Substring
    private let month: Int
    private var year: Substring
    private var time: Substring
    private var zone: Substring

    /// Sorts the words of a text.
    ///
    /// The result is `nil` if there are too few words or none is a month.
    ///
    /// - Parameter text: a date, perhaps.
    init?(_ text: String) {
        guard let words = Self.words(of: text) else { return nil }
        day = words[0]
        year = words[2]
        time = words[3]
        zone = words[4]
        guard !day.isEmpty, !words[1].isEmpty, !year.isEmpty else { return nil }
        if let number = Self.monthNumber(words[1]) {
            month = number
        } else if let number = Self.monthNumber(day) {
            month = number
            day = words[1]
        } else {
            return nil
        }
        day = Self.withoutComma(day)
        // `asctime` puts the time before the year.
        if let colon = year.utf8.firstIndex(of: UInt8(ascii: ":")), colon > year.startIndex { swap(&year, &time) }
        year = Self.withoutComma(year)
        guard let first = year.unicodeScalars.first else { return nil }
        if first.properties.numericType == nil { swap(&year, &zone) }
        time = Self.withoutComma(time)
    }

    /// The day, month, year, time and zone, without the weekday.
    private static func words(of text: String) -> [Substring]? {
        // No more than seven words can matter, so a long text is not split to its end.
        var words = text.unicodeScalars.split(maxSplits: 7, whereSeparator: \.isTrimmedSpace).prefix(7).map { Substring($0) }
        guard let first = words.first else { return nil }
        if first.utf8.last == UInt8(ascii: ",") || weekdays.contains(first.lowercased()) {
            words.removeFirst()
        } else if let comma = first.utf8.lastIndex(of: UInt8(ascii: ",")) {
            words[0] = first[first.utf8.index(after: comma)...]
        }
        if words.count == 3 {
            let date = words[0].utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            if date.count == 3 { words.replaceSubrange(0..<1, with: date.map { Substring($0) }) }
        }
        if words.count == 4 {
            let last = words.removeLast()
            let sign = last.utf8.firstIndex(of: UInt8(ascii: "+")) ?? last.utf8.firstIndex(of: UInt8(ascii: "-"))
            let split = sign.flatMap { $0 > last.startIndex ? $0 : nil } ?? last.endIndex
            words += [last[..<split], last[split...]]
        }
        return words.count >= 5 ? words : nil
    }

    /// The date and time; its parts may be out of range.
    var civilTime: CivilTime? {
        var parts = time.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        if parts.count == 1 {
            parts = time.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        }
        guard parts.count == 2 || parts.count == 3, let day = Self.number(day), let year = Self.number(year) else { return nil }
        let numbers = parts.compactMap { Self.number(Substring($0)) }
        guard numbers.count == parts.count else { return nil }
        return CivilTime(
            year: year >= 100 ? year : year > 68 ? year + 1900 : year + 2000, month: month, day: day,
            hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
    }

    /// How many seconds the zone is ahead of UTC; 0 where none is stated, `nil` if the number is beyond all reason.
    var zoneOffset: Int? {
        guard let hundreds = Self.zones[zone.uppercased()] ?? DecimalInteger.lenient(zone).map(Int.init(clamping:)) else {
            return 0
        }
        let magnitude = hundreds.magnitude
        guard magnitude < 10_000 else { return nil }
        let seconds = Int(magnitude / 100 * 3600 + magnitude % 100 * 60)
        return hundreds < 0 ? -seconds : seconds
    }

    private static func number(_ text: Substring) -> Int? {
        // The bounds only keep later sums from overflowing; no part of a date is that large.
        DecimalInteger.lenient(text).map { Int(min(max($0, -1_000_000), 1_000_000)) }
    }

    private static func withoutComma(_ word: Substring) -> Substring {
        word.utf8.last == UInt8(ascii: ",") ? Substring(word.utf8.dropLast()) : word
    }

    private static func monthNumber(_ word: Substring) -> Int? {
        months.firstIndex(of: word.lowercased()).map { $0 % 12 + 1 }
    }

    private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// Zones by name, in hundreds of hours as in `-0500`.
    private static let zones = [
        "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600, "CDT": -500,
        "MST": -700, "MDT": -600, "PST": -800, "PDT": -700,
    ]
}
