/// Whether texts are IP addresses.
///
/// Reference: ipaddress.py; RFC 4291 §2.2.
enum IPAddress {
    /// Whether a text may stand between the brackets of a URL's host: an IPv6 address or an `IPvFuture`.
    static func isBracketed(_ text: Substring) -> Bool {
        guard text.utf8.first == UInt8(ascii: "v") else { return isVersion6(text) }
        let parts = text.utf8.dropFirst().split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
        return parts[0].allSatisfy { ASCII.hexadecimalValue($0) != nil } && !parts[1].contains(0x0A)
    }

    /// Whether a text is an IPv6 address, with or without a zone.
    static func isVersion6(_ text: Substring) -> Bool {
        let halves = text.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = halves.first, text.utf8.count <= 512 else { return false }
        if halves.count == 2, halves[1].isEmpty || halves[1].utf8.contains(UInt8(ascii: "%")) { return false }
        var groups = address.split(separator: ":", omittingEmptySubsequences: false)
        guard groups.count >= 3 else { return false }
        if let last = groups.last, last.utf8.contains(UInt8(ascii: ".")) {
            guard isVersion4(last) else { return false }
            groups.replaceSubrange((groups.count - 1)..., with: ["0", "0"])
        }
        return areGroups(groups)
    }

    /// Whether a text is an IPv4 address of four decimal numbers without leading zeros.
    static func isVersion4(_ text: Substring) -> Bool {
        let octets = text.split(separator: ".", omittingEmptySubsequences: false)
        return octets.count == 4
            && octets.allSatisfy { octet in
                guard 1...3 ~= octet.utf8.count, octet.utf8.allSatisfy(ASCII.isDigit), let value = Int(octet) else {
                    return false
                }
                return value <= 255 && (octet.utf8.count == 1 || octet.utf8.first != UInt8(ascii: "0"))
            }
    }

    private static func areGroups(_ groups: [Substring]) -> Bool {
        guard groups.count <= 9 else { return false }
        let inner = groups.indices.dropFirst().dropLast().filter { groups[$0].isEmpty }
        guard inner.count <= 1 else { return false }
        if let gap = inner.first {
            // A leading or final empty group is only the other half of `::` at that end.
            if groups[0].isEmpty, gap != 1 { return false }
            if groups[groups.count - 1].isEmpty, gap != groups.count - 2 { return false }
            let written = groups.count(where: { !$0.isEmpty })
            guard written < 8 else { return false }
        } else {
            guard groups.count == 8, groups.allSatisfy({ !$0.isEmpty }) else { return false }
        }
        return groups.allSatisfy { group in
            group.isEmpty || (group.utf8.count <= 4 && group.utf8.allSatisfy { ASCII.hexadecimalValue($0) != nil })
        }
    }
}
