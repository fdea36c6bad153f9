/// The one form of a date that is written today, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7, IMF-fixdate).
enum FixedDate {
    private static let length = 29
    /// Where digits stand.
    private static let digits = [5, 6, 12, 13, 14, 15, 17, 18, 20, 21, 23, 24]

    /// Reads a date of exactly that form.
    ///
    /// - Parameter text: a field's value.
    /// - Returns: the date; its parts may be out of range. `nil` for every other form, and for years below 100.
    static func civilTime(_ text: String) -> CivilTime? {
        guard text.utf8.count == length else { return nil }
        var text = text
        return text.withUTF8 { bytes in
            guard digits.allSatisfy({ ASCII.isDigit(bytes[$0]) }), bytes[..<3].allSatisfy(ASCII.isLetter),
                bytes[3] == UInt8(ascii: ","), bytes[4] == 0x20,
                bytes[7] == 0x20, bytes[11] == 0x20, bytes[16] == 0x20, bytes[19] == UInt8(ascii: ":"),
                bytes[22] == UInt8(ascii: ":"), bytes[25...].elementsEqual(" GMT".utf8),
                let month = month(bytes[8], bytes[9], bytes[10])
            else { return nil }
            func number(_ place: Int) -> Int { Int(bytes[place] - 0x30) * 10 + Int(bytes[place + 1] - 0x30) }
            let year = number(12) * 100 + number(14)
            guard year >= 100 else { return nil }
            return CivilTime(
                year: year, month: month, day: number(5), hour: number(17), minute: number(20), second: number(23))
        }
    }

    private static func month(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
        CivilTime.monthNames.withUTF8Buffer { names in
            (1...12).first { month in
                let place = (month - 1) * 3
                return names[place] == first && names[place + 1] == second && names[place + 2] == third
            }
        }
    }
}
