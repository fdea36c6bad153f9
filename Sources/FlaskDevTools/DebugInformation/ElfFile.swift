#if DEBUG && os(Linux)
    /// A program or library of Linux, as far as its debug information is concerned.
    ///
    /// Reference: the System V ABI, chapter 4, Object Files; 64 bits, the least significant byte first.
    struct ElfFile: Sendable {
        let file: MappedFile
        /// The address that the first byte of the image was linked for.
        let firstAddress: UInt64
        /// The address of a program's first instruction, as it was linked.
        let entryAddress: UInt64
        private let sections: [String: Range<Int>]

        /// Sections that are compressed, which this does not read.
        private static let compressed: UInt64 = 0x800
        private static let load: UInt64 = 1

        /// Opens a file; `nil` if it is no such file.
        init?(_ path: String) {
            guard let file = MappedFile(path) else { return nil }
            var head = file.reader(0..<64)
            guard head.number(ofBytes: 4) == 0x464C_457F, head.byte() == 2, head.byte() == 1 else { return nil }
            head.place = 0x18
            let entryAddress = head.number(ofBytes: 8)
            let programs = head.offset(ofBytes: 8), sections = head.offset(ofBytes: 8)
            head.place = 0x36
            let programSize = head.offset(ofBytes: 2), programCount = head.offset(ofBytes: 2)
            let sectionSize = head.offset(ofBytes: 2), sectionCount = head.offset(ofBytes: 2), names = head.offset(ofBytes: 2)
            guard !head.hasFailed, names < sectionCount, sectionSize >= 64, programSize >= 56 else { return nil }
            self.file = file
            self.entryAddress = entryAddress
            firstAddress = Self.firstAddress(file, at: programs, programSize, programCount)
            let table = (0..<sectionCount).map { Self.section(file, at: sections + $0 * sectionSize) }
            self.sections = Self.named(table, file, table[names].range)
        }

        /// The bytes of a section; `nil` if there is none or it is compressed.
        func section(_ name: String) -> Range<Int>? { sections[name] }

        private struct Section {
            let name: Int
            let isReadable: Bool
            let range: Range<Int>
        }

        private static func section(_ file: MappedFile, at place: Int) -> Section {
            var header = file.reader(place..<place + 64)
            let name = header.offset(ofBytes: 4), kind = header.number(ofBytes: 4), flags = header.number(ofBytes: 8)
            header.skip(8)
            let offset = header.offset(ofBytes: 8), size = header.offset(ofBytes: 8)
            let isReadable = !header.hasFailed && kind != 8 && flags & compressed == 0 && offset + size <= file.count
            return Section(name: name, isReadable: isReadable, range: isReadable ? offset..<offset + size : 0..<0)
        }

        private static func named(_ table: [Section], _ file: MappedFile, _ names: Range<Int>) -> [String: Range<Int>] {
            var result: [String: Range<Int>] = [:]
            for section in table where section.isReadable && section.name < names.count {
                var reader = file.reader(names.lowerBound + section.name..<names.upperBound)
                result[reader.text()] = section.range
            }
            return result
        }

        private static func firstAddress(_ file: MappedFile, at place: Int, _ size: Int, _ count: Int) -> UInt64 {
            for index in 0..<count {
                var header = file.reader(place + index * size..<place + (index + 1) * size)
                guard header.number(ofBytes: 4) == load else { continue }
                header.skip(4)
                let offset = header.number(ofBytes: 8), address = header.number(ofBytes: 8)
                return address &- offset
            }
            return 0
        }
    }
#endif
