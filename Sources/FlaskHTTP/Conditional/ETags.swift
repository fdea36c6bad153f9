/// The entity tags of an `If-Match` or `If-None-Match` field.
///
/// Reference: werkzeug/datastructures/etag.py, ETags; werkzeug/http.py, parse_etags.
public struct ETags: Sendable, Equatable {
    /// The strong tags without quotation marks.
    public private(set) var strong: Set<String> = []
    /// The weak tags without quotation marks.
    public private(set) var weak: Set<String> = []
    /// Whether the field is `*`, which stands for every tag.
    public let isStar: Bool
    /// Whether an empty strong tag `""` was sent; as in Werkzeug it counts as present but matches nothing.
    package private(set) var hasEmptyStrong = false
    /// Whether an empty weak tag `W/""` was sent.
    package private(set) var hasEmptyWeak = false

    /// Makes a set of tags.
    ///
    /// - Parameters:
    ///   - strong: strong tags without quotation marks.
    ///   - weak: weak tags without quotation marks.
    public init(strong: Set<String> = [], weak: Set<String> = []) {
        self.strong = strong
        self.weak = weak
        isStar = false
    }

    /// The set that stands for every tag.
    public static let star = ETags(isStar: true)

    private init(isStar: Bool) { self.isStar = isStar }

    /// Reads a field's value.
    ///
    /// - Parameter text: the field's value; `nil` if the field is missing.
    public init(parsing text: String?) {
        var tags = ETags()
        var scanner = ETagScanner((text ?? "").utf8[...])
        while let tag = scanner.next() {
            switch tag {
            case .raw("*", isWeak: _):
                self = .star
                return
            case .quoted("", let isWeak): if isWeak { tags.hasEmptyWeak = true } else { tags.hasEmptyStrong = true }
            case .quoted(let value, isWeak: true), .raw(let value, isWeak: true): tags.weak.insert(value)
            case .quoted(let value, isWeak: false), .raw(let value, isWeak: false): tags.strong.insert(value)
            }
        }
        self = tags
    }

    /// Whether there is neither a tag nor `*`.
    public var isEmpty: Bool { !isStar && strong.isEmpty && weak.isEmpty && !hasEmptyStrong && !hasEmptyWeak }

    /// Whether a tag is among the strong ones, or every tag is meant.
    ///
    /// - Parameter tag: the tag without quotation marks.
    /// - Returns: true if it matches by the strong comparison.
    public func contains(_ tag: String) -> Bool { isStar || strong.contains(tag) }

    /// Whether a tag is among the strong or weak ones, or every tag is meant.
    ///
    /// - Parameter tag: the tag without quotation marks.
    /// - Returns: true if it matches by the weak comparison.
    public func containsWeakly(_ tag: String) -> Bool { weak.contains(tag) || contains(tag) }

    /// Whether a tag is in the set: a weak tag by the weak comparison, a strong one by the strong.
    ///
    /// Reference: werkzeug/datastructures/etag.py, ETags.contains_raw.
    ///
    /// - Parameter tag: the tag.
    /// - Returns: true if it matches.
    public func contains(_ tag: ETag) -> Bool { tag.isWeak ? containsWeakly(tag.value) : contains(tag.value) }

    /// The field's value; the tags are sorted.
    public var headerValue: String {
        if isStar { return "*" }
        return (strong.sorted().map { "\"\($0)\"" } + weak.sorted().map { "W/\"\($0)\"" }).joined(separator: ", ")
    }
}

/// Walks through the tags of a list; linear in its length whatever quotation marks it holds.
private struct ETagScanner {
    enum Tag {
        case quoted(String, isWeak: Bool)
        case raw(String, isWeak: Bool)
    }

    private var rest: Substring.UTF8View
    /// Whether it is known that no quotation mark ahead ends a tag, so that looking again would be in vain.
    private var lacksClosingQuote = false

    init(_ bytes: Substring.UTF8View) { rest = bytes }

    mutating func next() -> Tag? {
        guard !rest.isEmpty else { return nil }
        let isWeak = rest.starts(with: "W/".utf8) || rest.starts(with: "w/".utf8)
        if isWeak { rest.removeFirst(2) }
        if let value = quoted() { return .quoted(value, isWeak: isWeak) }
        return .raw(raw(), isWeak: isWeak)
    }

    /// Consumes a quoted tag: up to the first quotation mark that a comma or the end follows.
    private mutating func quoted() -> String? {
        guard rest.first == UInt8(ascii: "\""), !lacksClosingQuote else { return nil }
        let inner = rest.dropFirst()
        var searched = inner
        while let quote = searched.firstIndex(of: UInt8(ascii: "\"")) {
            searched = searched[searched.index(after: quote)...]
            guard let next = Self.behindSeparator(searched) else { continue }
            rest = next
            return String(decoding: inner[..<quote], as: UTF8.self)
        }
        lacksClosingQuote = true
        return nil
    }

    /// Consumes a tag without quotation marks: up to the first comma.
    private mutating func raw() -> String {
        let comma = rest.firstIndex(of: UInt8(ascii: ","))
        var tag = Substring(rest[..<(comma ?? rest.endIndex)])
        if comma != nil {
            while let last = tag.unicodeScalars.last, last.isTrimmedSpace { tag.unicodeScalars.removeLast() }
        }
        let behind = comma.map { rest[$0...] } ?? rest[rest.endIndex...]
        rest = Self.behindSeparator(behind) ?? behind
        return String(tag)
    }

    /// What follows a comma and the white space around it; `nil` if something else comes first.
    private static func behindSeparator(_ text: Substring.UTF8View) -> Substring.UTF8View? {
        if text.isEmpty { return text }
        let next = Substring(text).trimmedAtStart().utf8
        return next.first == UInt8(ascii: ",") ? Substring(next.dropFirst()).trimmedAtStart().utf8 : nil
    }
}
