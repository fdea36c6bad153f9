/// The header lines of a received message, kept as the bytes that came and the places of names and values in them.
///
/// A request seldom has more than two or three of its headers read; texts are made only of those.
/// Values are read as ISO 8859-1, as WSGI does (PEP 3333, Unicode Issues).
package struct ReceivedHeaderBlock: Sendable {
    /// Where a field stands in `bytes`.
    package struct Place: Sendable {
        package var nameStart: Int32
        package var nameEnd: Int32
        package var valueStart: Int32
        package var valueEnd: Int32

        package init(nameStart: Int, nameEnd: Int, valueStart: Int, valueEnd: Int) {
            self.nameStart = Int32(truncatingIfNeeded: nameStart)
            self.nameEnd = Int32(truncatingIfNeeded: nameEnd)
            self.valueStart = Int32(truncatingIfNeeded: valueStart)
            self.valueEnd = Int32(truncatingIfNeeded: valueEnd)
        }
    }

    /// The bytes that the places point into; at most 2 GiB.
    package let bytes: [UInt8]
    /// The fields in the order in which they were sent.
    package let places: [Place]

    /// Makes a block of parsed lines.
    ///
    /// - Parameters:
    ///   - bytes: the received bytes.
    ///   - places: the fields in them; every place lies inside `bytes`.
    package init(bytes: [UInt8], places: [Place]) {
        self.bytes = bytes
        self.places = places
    }

    /// The field at an index, as text.
    package func field(at index: Int) -> HeaderField {
        HeaderField(name: name(at: index), value: value(at: index))
    }

    /// The name at an index, as it was written.
    package func name(at index: Int) -> String {
        let place = places[index]
        return latin1(Int(place.nameStart)..<Int(place.nameEnd))
    }

    /// The value at an index.
    package func value(at index: Int) -> String {
        let place = places[index]
        return latin1(Int(place.valueStart)..<Int(place.valueEnd))
    }

    /// Finds the next field of a name.
    ///
    /// - Parameters:
    ///   - name: the name in any case.
    ///   - start: the index from which to look.
    /// - Returns: the index of the field, or `nil`.
    package func index(of name: String, from start: Int = 0) -> Int? {
        var name = name
        return name.withUTF8 { wanted in
            places.indices[start...].first { index in
                let place = places[index]
                let length = Int(place.nameEnd - place.nameStart)
                guard length == wanted.count else { return false }
                return bytes.span.equalsIgnoringCase(wanted.span, at: Int(place.nameStart))
            }
        }
    }

    private func latin1(_ range: Range<Int>) -> String {
        let slice = bytes[range]
        if slice.allSatisfy({ $0 < 0x80 }) { return String(decoding: slice, as: UTF8.self) }
        return String(String.UnicodeScalarView(slice.map { Unicode.Scalar($0) }))
    }
}

extension Span<UInt8> {
    /// Whether the bytes from an offset on equal others but for the case of ASCII letters.
    package func equalsIgnoringCase(_ other: Span<UInt8>, at offset: Int) -> Bool {
        guard offset + other.count <= count else { return false }
        var index = 0
        while index < other.count {
            guard ASCII.equalsIgnoringCase(self[offset &+ index], other[index]) else { return false }
            index &+= 1
        }
        return true
    }
}
