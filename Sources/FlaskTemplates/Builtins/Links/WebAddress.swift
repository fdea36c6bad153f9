/// Recognizes addresses of the web in plain text, in one pass.
///
/// Reference: jinja2/utils.py, `_http_re` and `_email_re`; the expressions ignore case as Python's `re` does.
enum WebAddress {
    typealias Text = ArraySlice<Unicode.Scalar>

    /// Whether a word is an address of the web: with a scheme, or with a host name that is known by its end.
    static func matches(_ text: Text) -> Bool {
        if let rest = withoutScheme(text) {
            return matchesDomain(rest) || matchesAddress4(rest) || matchesAddress6(rest)
        }
        if hasPrefix(text, "www."), matchesDomain(text.dropFirst(4)) { return true }
        return matchesKnownDomain(text)
    }

    /// Whether a word is a mail address.
    static func matchesMail(_ text: Text) -> Bool {
        guard let mark = text.lastIndex(of: "@"), mark > text.startIndex else { return false }
        let host = text[(mark + 1)...]
        guard let first = host.first, first.isWordCharacter, let dot = host.lastIndex(of: "."), dot + 1 < host.endIndex else {
            return false
        }
        return host.allSatisfy { $0.isWordCharacter || $0 == "." || $0 == "-" }
            && host[(dot + 1)...].allSatisfy { $0.isWordCharacter }
    }

    // MARK: Hosts

    private static func withoutScheme(_ text: Text) -> Text? {
        if hasPrefix(text, "http://") { return text.dropFirst(7) }
        return hasPrefix(text, "https://") ? text.dropFirst(8) : nil
    }

    /// The labels of the host name that a text begins with, if what follows it is a port, a path, or nothing.
    private static func labels(_ text: Text) -> [Text]? {
        let end = text.firstIndex { !isHostCharacter($0) && $0 != "." } ?? text.endIndex
        guard end > text.startIndex, endsHost(text[end...]) else { return nil }
        return text[..<end].split(separator: ".", omittingEmptySubsequences: false)
    }

    private static func matchesDomain(_ text: Text) -> Bool {
        guard let labels = labels(text), let last = labels.last, labels.dropLast().allSatisfy({ !$0.isEmpty }) else {
            return false
        }
        if hasPrefix(last, "xn--") {
            let rest = last.dropFirst(4)
            if (2...59).contains(rest.count) && rest.allSatisfy({ $0 != "-" }) { return true }
        }
        return (2...63).contains(last.count) && last.allSatisfy { (0x61...0x7a).contains(folded($0)) }
    }

    private static func matchesKnownDomain(_ text: Text) -> Bool {
        guard let labels = labels(text), let last = labels.last, labels.count > 1 else { return false }
        guard labels.dropLast().allSatisfy({ (2...63).contains($0.count) }) else { return false }
        return ["com", "net", "int", "edu", "gov", "org", "info", "mil"].contains { known in
            last.count == known.utf8.count && hasPrefix(last, known)
        }
    }

    private static func matchesAddress4(_ text: Text) -> Bool {
        guard let labels = labels(text), labels.count == 4 else { return false }
        return labels.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy { $0.decimalDigit != nil } }
    }

    private static func matchesAddress6(_ text: Text) -> Bool {
        guard text.first == "[", let end = text.firstIndex(of: "]"), endsHost(text[(end + 1)...]) else { return false }
        var rest = text[..<end].dropFirst()
        for _ in 0..<2 where !takeGroup(&rest, needsColon: true) { return false }
        for _ in 0..<6 where !rest.isEmpty {
            if !takeGroup(&rest, needsColon: false) { return false }
        }
        return rest.isEmpty
    }

    /// Takes up to four hexadecimal digits, and the colon behind them.
    private static func takeGroup(_ text: inout Text, needsColon: Bool) -> Bool {
        let digits = text.prefix(4).prefix { isHexadecimal($0) }.count
        text = text.dropFirst(digits)
        guard text.first == ":" else { return !needsColon && digits > 0 }
        text = text.dropFirst()
        return true
    }

    /// Whether a host name may end where this text follows it.
    private static func endsHost(_ text: Text) -> Bool {
        var rest = text
        if rest.first == ":" {
            rest = rest.dropFirst()
            let digits = rest.prefix(5).prefix { $0.decimalDigit != nil }.count
            if digits == 0 { return false }
            rest = rest.dropFirst(digits)
        }
        guard let next = rest.first else { return true }
        return next == "/" || next == "?" || next == "#"
    }

    // MARK: Characters

    private static func isHostCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWordCharacter || scalar == "%" || scalar == "-"
    }

    private static func isHexadecimal(_ scalar: Unicode.Scalar) -> Bool {
        scalar.decimalDigit != nil || (0x61...0x66).contains(folded(scalar))
    }

    /// A letter without its case: four letters beyond ASCII count as `i`, `k` and `s` too.
    private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.value {
        case 0x41...0x5a: scalar.value | 0x20
        case 0x130, 0x131: 0x69
        case 0x17f: 0x73
        case 0x212a: 0x6b
        default: scalar.value
        }
    }

    private static func hasPrefix(_ text: Text, _ prefix: String) -> Bool {
        guard text.count >= prefix.utf8.count else { return false }
        return zip(text, prefix.utf8).allSatisfy { folded($0) == UInt32($1) }
    }
}
