/// A media type, or a range of them, in the parts that are compared.
struct MediaRange {
    let type: Substring.UTF8View
    let subtype: Substring.UTF8View
    private let text: String
    /// Whether anything follows the subtype.
    let hasParameters: Bool

    /// Splits a media type.
    ///
    /// The result is `nil` without a slash, or where any type is meant but not any subtype.
    ///
    /// - Parameter text: the media type.
    init?(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
        let parts = Self.parts(of: text, limit: 3)
        guard parts.count >= 2, !Self.isStar(parts[0]) || Self.isStar(parts[1]) else { return nil }
        self.text = text
        type = parts[0]
        subtype = parts[1]
        hasParameters = parts.count > 2
    }

    var hasAnyType: Bool { Self.isStar(type) }

    var hasAnySubtype: Bool { Self.isStar(subtype) }

    /// The parameters as they are written, in lower case and sorted.
    var parameters: [String] { Self.parts(of: text).dropFirst(2).map { Substring($0).lowercased() }.sorted() }

    static func isStar(_ part: Substring.UTF8View) -> Bool { part.elementsEqual(CollectionOfOne(UInt8(ascii: "*"))) }

    static func areEqual(_ left: Substring.UTF8View, _ right: Substring.UTF8View) -> Bool {
        left.elementsEqual(right, by: ASCII.equalsIgnoringCase)
    }

    /// What stands between slashes and semicolons, without the white space beside semicolons.
    ///
    /// - Parameters:
    ///   - text: the media type.
    ///   - limit: how many parts are wanted.
    /// - Returns: the parts.
    static func parts(of text: String, limit: Int = .max) -> [Substring.UTF8View] {
        var parts: [Substring.UTF8View] = []
        var rest = text[...].utf8, last: UInt8?
        while parts.count < limit {
            let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ";") }
            let next = end.map { rest[$0] }
            parts.append(part(Substring(rest[..<(end ?? rest.endIndex)]), between: last, and: next).utf8)
            guard let end else { break }
            rest = rest[rest.index(after: end)...]
            last = next
        }
        return parts
    }

    private static func part(_ text: Substring, between last: UInt8?, and next: UInt8?) -> Substring {
        var text = text
        if last == UInt8(ascii: ";") { text = text.trimmedAtStart() }
        guard next == UInt8(ascii: ";") else { return text }
        while text.unicodeScalars.last?.isTrimmedSpace == true { text.unicodeScalars.removeLast() }
        return text
    }
}
