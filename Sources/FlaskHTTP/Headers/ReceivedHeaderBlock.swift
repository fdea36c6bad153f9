/// The header lines of a received message, kept as the bytes that came and the places of names and values in them.
///
/// A request seldom has more than two or three of its headers read; texts are made only of those.
/// Values are read as ISO 8859-1, as WSGI does (PEP 3333, Unicode Issues). Places and bytes share one array, as one
/// allocation a request is enough.
package struct ReceivedHeaderBlock: Sendable {
    /// Where a field stands in the bytes.
    package struct Place: Sendable, BitwiseCopyable {
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

    /// The places, then the bytes that they point into; at most 2 GiB.
    private let storage: ReceivedHeaderBytes
    /// How many fields there are.
    package let count: Int
    /// Whether no upgrade is asked for, and the host is none that needs a closer look; see ``Headers/haveOrdinaryHost``.
    package let haveOrdinaryHost: Bool

    /// Makes a block of parsed lines.
    ///
    /// - Parameters:
    ///   - bytes: the received bytes.
    ///   - places: the fields in them, in the order in which they were sent; every place lies inside `bytes`.
    ///   - haveOrdinaryHost: what the parser saw of the host.
    package init(bytes: Span<UInt8>, places: ArraySlice<Place>, haveOrdinaryHost: Bool) {
        storage = ReceivedHeaderBytes(places: places, bytes: bytes)
        count = places.count
        self.haveOrdinaryHost = haveOrdinaryHost
    }

    /// Where the bytes begin in the storage.
    private var start: Int { count &* MemoryLayout<Place>.stride }

    /// The place of a field.
    private func place(at index: Int) -> Place {
        precondition(index >= 0 && index < count, "there is no field of that index")
        return storage.withSpan {
            $0.bytes.unsafeLoadUnaligned(fromByteOffset: index &* MemoryLayout<Place>.stride, as: Place.self)
        }
    }

    /// The field at an index, as text.
    package func field(at index: Int) -> HeaderField {
        HeaderField(name: name(at: index), value: value(at: index))
    }

    /// The name at an index, as it was written.
    package func name(at index: Int) -> String {
        let place = place(at: index)
        return latin1(Int(place.nameStart)..<Int(place.nameEnd))
    }

    /// The value at an index.
    package func value(at index: Int) -> String {
        let place = place(at: index)
        return latin1(Int(place.valueStart)..<Int(place.valueEnd))
    }

    /// Finds the next field of a name.
    ///
    /// - Parameters:
    ///   - name: the name in any case.
    ///   - first: the index from which to look.
    /// - Returns: the index of the field, or `nil`.
    package func index(of name: String, from first: Int = 0) -> Int? {
        var name = name
        return name.withUTF8 { wanted in
            storage.withSpan { bytes in
                (first..<count).first { index in
                    let place = place(at: index)
                    guard Int(place.nameEnd &- place.nameStart) == wanted.count else { return false }
                    return bytes.equalsIgnoringCase(wanted.span, at: start &+ Int(place.nameStart))
                }
            }
        }
    }

    /// A part of the received bytes, read as UTF-8.
    package func text(_ range: Range<Int>) -> String {
        storage.withSpan { $0.text(start + range.lowerBound..<start + range.upperBound) }
    }

    private func latin1(_ range: Range<Int>) -> String {
        storage.withSpan { bytes in
            bytes.extracting(start + range.lowerBound..<start + range.upperBound).withUnsafeBufferPointer { slice in
                if slice.allSatisfy({ $0 < 0x80 }) { return String(decoding: slice, as: UTF8.self) }
                return String(String.UnicodeScalarView(slice.map { Unicode.Scalar($0) }))
            }
        }
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
