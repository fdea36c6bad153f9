#if DEBUG && os(Linux)
    /// Reads numbers and texts of debug information one after another, the least significant byte first.
    ///
    /// Behind the end there are zeros, and ``hasFailed`` tells of it. Its memory belongs to somebody else.
    struct ByteReader {
        private let start: UnsafePointer<UInt8>
        /// Where to stop.
        private(set) var end: Int
        /// Where it is.
        var place: Int
        /// Whether anything was asked for that is not there.
        private(set) var hasFailed = false

        init(_ start: UnsafePointer<UInt8>, _ range: Range<Int>) {
            self.start = start
            place = range.lowerBound
            end = range.upperBound
        }

        /// Whether there is nothing left.
        var isAtEnd: Bool { place >= end || hasFailed }

        /// The reader of so many bytes from here on.
        func part(_ count: Int) -> ByteReader {
            var part = self
            if count >= 0, count <= end &- place { part.end = place &+ count } else { part.hasFailed = true }
            return part
        }

        mutating func skip(_ count: Int) {
            if count >= 0, count <= end &- place { place &+= count } else { hasFailed = true }
        }

        mutating func byte() -> UInt8 {
            guard place < end else {
                hasFailed = true
                return 0
            }
            let value = start[place]
            place &+= 1
            return value
        }

        mutating func number(ofBytes count: Int) -> UInt64 {
            guard count <= end &- place else {
                hasFailed = true
                return 0
            }
            var value: UInt64 = 0, shift: UInt64 = 0, rest = count
            while rest > 0 {
                value |= UInt64(start[place]) &<< shift
                shift &+= 8
                place &+= 1
                rest &-= 1
            }
            return value
        }

        /// A number that says where something is, or how much of it there is; one that fits nothing counts as failed.
        mutating func offset(ofBytes count: Int) -> Int {
            let value = number(ofBytes: count)
            guard value <= UInt64(Int32.max) * 16 else {
                hasFailed = true
                return 0
            }
            return Int(value)
        }

        /// A number in groups of seven bits.
        mutating func unsigned() -> UInt64 {
            var value: UInt64 = 0, shift: UInt64 = 0
            while true {
                let next = byte()
                if shift < 64 { value |= UInt64(next & 0x7F) &<< shift }
                if next < 0x80 { return value }
                shift &+= 7
            }
        }

        /// A number in groups of seven bits that may be negative.
        mutating func signed() -> Int64 {
            var value: UInt64 = 0, shift: UInt64 = 0
            while true {
                let next = byte()
                if shift < 64 { value |= UInt64(next & 0x7F) &<< shift }
                shift &+= 7
                if next < 0x80 {
                    if next & 0x40 != 0, shift < 64 { value |= UInt64.max &<< shift }
                    return Int64(bitPattern: value)
                }
            }
        }

        /// A text that ends with a zero.
        mutating func text() -> String {
            let first = place
            while byte() != 0 {}
            guard !hasFailed else { return "" }
            return String(decoding: UnsafeBufferPointer(start: start + first, count: place - first - 1), as: UTF8.self)
        }

        /// Passes over a text that ends with a zero.
        ///
        /// - Returns: how long it is.
        mutating func skipText() -> Int {
            let first = place
            while byte() != 0 {}
            return hasFailed ? 0 : place &- first &- 1
        }
    }
#endif
