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

extension ReceivedHeaderBlock {
    fileprivate var haveOrdinaryHost: Bool {
        let bytes = bytes.span
        for place in places {
            let start = Int(place.nameStart)
            switch Int(place.nameEnd) - start {
            case 4 where bytes.isName("host", at: start):
                guard bytes.isOrdinaryHost(Int(place.valueStart)..<Int(place.valueEnd)) else { return false }
            case 7 where bytes.isName("upgrade", at: start): return false
            default: break
            }
        }
        return true
    }
}

extension Span<UInt8> {
    /// Whether a name in lower case stands at an offset, in any case.
    fileprivate func isName(_ name: StaticString, at start: Int) -> Bool {
        name.withUTF8Buffer { equalsIgnoringCase($0.span, at: start) }
    }

    /// Whether a host is at most as long as one label may be, and has no empty label.
    fileprivate func isOrdinaryHost(_ range: Range<Int>) -> Bool {
        guard range.count <= 63 else { return false }
        var previous = UInt8(ascii: ".")
        for index in range {
            if self[index] == UInt8(ascii: "."), previous == UInt8(ascii: ".") { return false }
            previous = self[index]
        }
        return true
    }
}
