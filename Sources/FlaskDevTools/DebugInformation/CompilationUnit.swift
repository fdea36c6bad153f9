#if DEBUG && os(Linux)
    /// What a compiled source file says about itself: where its code is, and where its line table.
    ///
    /// Reference: the DWARF Debugging Information Format, version 4, sections 2.17, 3.1.1, 7.5.
    struct CompilationUnit: Sendable {
        /// Where its line table begins in `.debug_line`.
        private(set) var lines = -1
        /// Where its list of ranges begins in `.debug_ranges`; -1 if its code is in one piece.
        private(set) var ranges = -1
        /// The address that the ranges count from.
        private(set) var low: UInt64 = 0
        private var high: UInt64 = 0
        private var isHighRelative = false
        /// Where the text of the folder that it was compiled in begins in the file; -1 if it is not known.
        private(set) var folder = -1
        /// The first address of its code, and the one behind the last.
        private(set) var bounds: Range<UInt64> = 0..<0

        /// The sections that units are read from.
        struct Sections {
            let file: MappedFile
            let information: Range<Int>
            let abbreviations: Range<Int>
            let ranges: Range<Int>
            let strings: Range<Int>
        }

        /// Reads a unit, and goes behind it; `nil` if it has no code or is of a version that this does not know.
        init?(_ reader: inout ByteReader, _ sections: Sections) {
            var length = reader.offset(ofBytes: 4)
            let isWide = length == 0xFFFF_FFFF
            if isWide { length = reader.offset(ofBytes: 8) }
            var unit = reader.part(length)
            reader.skip(length)
            let version = unit.number(ofBytes: 2)
            guard (2...4).contains(version) else { return nil }
            let abbreviations = unit.offset(ofBytes: isWide ? 8 : 4), addressSize = Int(unit.byte())
            guard addressSize == 8, !unit.hasFailed, abbreviations < sections.abbreviations.count else { return nil }
            let place = sections.abbreviations.lowerBound + abbreviations
            var abbreviation = sections.file.reader(place..<sections.abbreviations.upperBound)
            guard abbreviation.unsigned() == unit.unsigned() else { return nil }
            // The kind of the entry, and whether others are below it.
            _ = (abbreviation.unsigned(), abbreviation.byte())
            while true {
                let name = abbreviation.unsigned(), form = abbreviation.unsigned()
                if name == 0 || abbreviation.hasFailed { break }
                guard note(name, form, &unit, isWide, sections) else { return nil }
            }
            guard lines >= 0, !unit.hasFailed else { return nil }
            bounds =
                ranges < 0 ? low..<max(low, isHighRelative ? low &+ high : high) : Self.bounds(at: ranges, from: low, sections)
            if bounds.isEmpty { return nil }
        }

        /// Reads an attribute of the unit; `false` if its form is not known, so that the next one cannot be found.
        private mutating func note(
            _ name: UInt64, _ form: UInt64, _ unit: inout ByteReader, _ isWide: Bool, _ sections: Sections
        ) -> Bool {
            let place = unit.place
            guard let value = AttributeForm.value(form, &unit, isWide) else { return false }
            switch name {
            case 0x10: lines = Int(clamping: value)
            case 0x11: low = value
            case 0x12: (high, isHighRelative) = (value, form != AttributeForm.address)
            case 0x55: ranges = Int(clamping: value)
            case 0x1B where form == AttributeForm.string: folder = place
            case 0x1B where form == AttributeForm.stringOffset: folder = sections.strings.lowerBound + Int(clamping: value)
            default: break
            }
            return true
        }

        /// Whether an address belongs to it.
        func contains(_ address: UInt64, _ sections: Sections) -> Bool {
            guard bounds.contains(address) else { return false }
            return ranges < 0 || !Self.eachRange(at: ranges, from: low, sections) { !$0.contains(address) }
        }

        private static func bounds(at place: Int, from low: UInt64, _ sections: Sections) -> Range<UInt64> {
            var first = UInt64.max, last: UInt64 = 0
            _ = eachRange(at: place, from: low, sections) { range in
                (first, last) = (min(first, range.lowerBound), max(last, range.upperBound))
                return true
            }
            return first < last ? first..<last : 0..<0
        }

        /// Goes through a list of ranges as long as it is told to; `false` if it was told to stop.
        private static func eachRange(
            at place: Int, from low: UInt64, _ sections: Sections, _ body: (Range<UInt64>) -> Bool
        ) -> Bool {
            guard place < sections.ranges.count else { return true }
            var reader = sections.file.reader(sections.ranges.lowerBound + place..<sections.ranges.upperBound)
            var base = low
            while true {
                let begin = reader.number(ofBytes: 8), end = reader.number(ofBytes: 8)
                if reader.hasFailed || begin == 0 && end == 0 { return true }
                if begin == .max {
                    base = end
                } else if begin < end, !body(base &+ begin..<base &+ end) {
                    return false
                }
            }
        }
    }
#endif
