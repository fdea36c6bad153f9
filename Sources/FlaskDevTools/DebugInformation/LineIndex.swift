#if DEBUG && os(Linux)
    /// Finds the lines that the code of a program or library comes from.
    ///
    /// What is where is noted once; a look-up then reads the tables of those source files alone that the addresses belong
    /// to, many times less than all of them.
    final class LineIndex: Sendable {
        private let elf: ElfFile
        private let units: [CompilationUnit]
        private let lines: Range<Int>

        /// Reads which source files are in a file; `nil` if it has no debug information that this can read.
        init?(_ path: String) {
            guard let elf = ElfFile(path), let lines = elf.section(".debug_line"), let sections = Self.sections(elf) else {
                return nil
            }
            var units: [CompilationUnit] = []
            var reader = elf.file.reader(sections.information)
            while !reader.isAtEnd {
                if let unit = CompilationUnit(&reader, sections), unit.lines < lines.count { units.append(unit) }
            }
            guard !units.isEmpty else { return nil }
            (self.elf, self.units, self.lines) = (elf, units, lines)
        }

        private static func sections(_ elf: ElfFile) -> CompilationUnit.Sections? {
            guard let information = elf.section(".debug_info"), let abbreviations = elf.section(".debug_abbrev") else {
                return nil
            }
            return CompilationUnit.Sections(
                file: elf.file, information: information, abbreviations: abbreviations,
                ranges: elf.section(".debug_ranges") ?? 0..<0, strings: elf.section(".debug_str") ?? 0..<0)
        }

        /// The places of addresses, as far as they are known.
        ///
        /// - Parameters:
        ///   - addresses: addresses in this process.
        ///   - base: where the file begins in it.
        /// - Returns: places by address.
        func places(of addresses: [UInt64], loadedAt base: UInt64) -> [UInt64: SourcePlace] {
            let shift = base &- elf.firstAddress
            guard let sections = Self.sections(elf) else { return [:] }
            var byUnit: [Int: [UInt64]] = [:]
            for address in Set(addresses.map { $0 &- shift }) {
                for (number, unit) in units.enumerated() where unit.contains(address, sections) {
                    byUnit[number, default: []].append(address)
                }
            }
            var places: [UInt64: SourcePlace] = [:]
            for (number, addresses) in byUnit {
                for (address, place) in self.places(of: addresses.sorted(), in: units[number]) {
                    places[address &+ shift] = place
                }
            }
            return places
        }

        private func places(of addresses: [UInt64], in unit: CompilationUnit) -> [UInt64: SourcePlace] {
            let start = lines.lowerBound + unit.lines
            guard let header = LineProgramHeader(elf.file.reader(start..<lines.upperBound)) else { return [:] }
            var folder = elf.file.reader(unit.folder < 0 ? 0..<0 : unit.folder..<elf.file.count)
            let folderPath = unit.folder < 0 ? "/" : folder.text()
            return LineProgram(header, seeking: addresses).found.compactMapValues { row in
                // Code that stands for no line has the line 0.
                guard row.line > 0, let path = header.path(ofFile: row.file, in: folderPath) else { return nil }
                return SourcePlace(file: path, line: row.line, column: row.column)
            }
        }
    }
#endif
