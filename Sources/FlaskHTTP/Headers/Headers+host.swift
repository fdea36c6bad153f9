extension Headers {
    /// Whether no upgrade is asked for, and the `Host`, if there is one, is a short name without empty labels.
    ///
    /// Such a request needs no closer look before it is routed, unless rules depend on the host.
    package var haveOrdinaryHost: Bool {
        if let block = receivedBlock { return block.haveOrdinaryHost }
        guard !contains("Upgrade") else { return false }
        guard var host = self["Host"] else { return true }
        return host.withUTF8 { $0.span.isOrdinaryHost(0..<$0.count) }
    }
}

extension HostHeader {
    /// The longest host that needs no closer look: as long as one label may be.
    static let ordinaryLength = 63
}

extension Span<UInt8> {
    /// Whether a host is at most as long as one label may be, and has no empty label.
    fileprivate func isOrdinaryHost(_ range: Range<Int>) -> Bool {
        guard range.count <= HostHeader.ordinaryLength else { return false }
        var previous = UInt8(ascii: ".")
        for index in range {
            if self[index] == UInt8(ascii: "."), previous == UInt8(ascii: ".") { return false }
            previous = self[index]
        }
        return true
    }
}
