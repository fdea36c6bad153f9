import FlaskHTTP

extension JSON {
    /// A text, or null.
    static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    /// A number, or null.
    static func optional(_ number: Int?) -> JSON { number.map { .int($0) } ?? .null }

    static func texts(_ texts: some Sequence<String>) -> JSON { .array(texts.map { .string($0) }) }

    static func tuple(_ items: JSON...) -> JSON { .tagged("$tuple", .array(items)) }

    /// An integer of any size.
    static func integer(_ number: Int128) -> JSON {
        Int(exactly: number).map { .int($0) } ?? .tagged("$bigint", .string(String(number)))
    }

    /// An instant in UTC.
    static func date(_ date: HTTPDate) -> JSON {
        let civil = CivilTime(secondsSince1970: date.secondsSince1970)
        let parts = [civil.month, civil.day, civil.hour, civil.minute, civil.second].map { padded($0, to: 2) }
        return .tagged(
            "$datetime",
            .string("\(padded(civil.year, to: 4))-\(parts[0])-\(parts[1])T\(parts[2]):\(parts[3]):\(parts[4])Z"))
    }

    /// A mapping; one whose only key looks like a tag is written as pairs.
    static func mapping(_ parameters: HeaderParameters) -> JSON {
        if parameters.count == 1, let first = parameters.first, first.name.hasPrefix("$") {
            return .tagged("$pairs", .array([.array([.string(first.name), .optional(first.value)])]))
        }
        return .object(parameters.map { Member(key: $0.name, value: .optional($0.value)) })
    }

    /// A mapping as it is given, with its scalars as Python's `str` has them.
    var parameters: HeaderParameters {
        var parameters = HeaderParameters()
        for (name, value) in pairs { parameters.set(name, to: value.pythonText) }
        return parameters
    }

    /// The keys and values of a mapping or a list of pairs.
    var pairs: [(String, JSON)] {
        if let list = untagged("$pairs")?.array ?? array {
            return list.compactMap { pair in
                guard let items = pair.array, items.count == 2, let key = items[0].string else { return nil }
                return (key, items[1])
            }
        }
        return (members ?? []).map { ($0.key, $0.value) }
    }

    /// A scalar as Python's `str` has it; nothing for null.
    var pythonText: String? {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .bigInteger(let digits): digits
        case .double(let number): number.description
        case .bool(let flag): flag ? "True" : "False"
        default: nil
        }
    }

    /// An instant given as text of ISO 8601, or as seconds.
    var date: HTTPDate? {
        if let text = (untagged("$datetime") ?? untagged("$date"))?.string { return Self.date(ofISO: text) }
        return double.flatMap { HTTPDate(exactlySecondsSince1970: Int($0.rounded(.down))) }
    }

    private static func date(ofISO text: String) -> HTTPDate? {
        let numbers = text.utf8.prefix(19).split { !(0x30...0x39).contains($0) }
            .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count >= 3 else { return nil }
        let time = numbers + [0, 0, 0]
        let civil = CivilTime(
            year: time[0], month: time[1], day: time[2], hour: time[3], minute: time[4], second: time[5])
        return HTTPDate(secondsSince1970: civil.secondsSince1970)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Vector {
    /// A text, `nil` if the field is null or absent.
    func text(_ field: String) -> String? { self[field]?.string }

    /// Whether a field is there and not null.
    func has(_ field: String) -> Bool { self[field].map { !$0.isNull } ?? false }
}
