#if DEBUG && os(Linux)
    /// The head of a table of lines: how its program is written, and the names of its files.
    ///
    /// Reference: the DWARF Debugging Information Format, version 4, section 6.2.4.
    struct LineProgramHeader {
        private(set) var instructionLength: UInt64 = 1
        private(set) var lineBase = 0
        private(set) var lineRange = 1
        private(set) var opcodeBase: UInt8 = 1
        private var argumentCounts: [UInt8] = []
        private var folders: [String] = []
        private var files: [(name: String, folder: Int)] = []
        /// Stands at the beginning of the program.
        let program: ByteReader

        /// Reads a head; `nil` if it is of a version that this does not know.
        ///
        /// - Parameter reader: stands at its beginning.
        init?(_ reader: ByteReader) {
            var reader = reader
            var length = reader.offset(ofBytes: 4)
            let isWide = length == 0xFFFF_FFFF
            if isWide { length = reader.offset(ofBytes: 8) }
            var unit = reader.part(length)
            let version = unit.number(ofBytes: 2)
            guard (2...4).contains(version) else { return nil }
            let headLength = unit.offset(ofBytes: isWide ? 8 : 4)
            var program = unit
            program.skip(headLength)
            self.program = program
            instructionLength = UInt64(unit.byte())
            if version == 4 { unit.skip(1) }
            unit.skip(1)
            lineBase = Int(Int8(bitPattern: unit.byte()))
            lineRange = Int(unit.byte())
            opcodeBase = unit.byte()
            guard lineRange > 0, opcodeBase > 0, !unit.hasFailed, !program.hasFailed else { return nil }
            argumentCounts = (1..<opcodeBase).map { _ in unit.byte() }
            readNames(&unit)
        }

        private mutating func readNames(_ unit: inout ByteReader) {
            while !unit.isAtEnd {
                let folder = unit.text()
                if folder.isEmpty { break }
                folders.append(folder)
            }
            while !unit.isAtEnd {
                let name = unit.text()
                if name.isEmpty { break }
                files.append((name, Int(clamping: unit.unsigned())))
                // When it was written, and its size.
                _ = (unit.unsigned(), unit.unsigned())
            }
        }

        /// How many arguments an operation takes that is not known.
        func argumentCount(of code: UInt8) -> Int {
            Int(code) <= argumentCounts.count && code > 0 ? Int(argumentCounts[Int(code) - 1]) : 0
        }

        /// The path of a file; `nil` if the table does not name it.
        ///
        /// - Parameters:
        ///   - number: its number, counted from 1.
        ///   - folder: the folder that was compiled in.
        /// - Returns: the whole path.
        func path(ofFile number: Int, in folder: String) -> String? {
            guard number >= 1, number <= files.count else { return nil }
            let file = files[number - 1]
            if file.name.hasPrefix("/") { return file.name }
            guard file.folder >= 1, file.folder <= folders.count else { return FilePath.join(folder, file.name) }
            let parent = folders[file.folder - 1]
            return FilePath.join(parent.hasPrefix("/") ? parent : FilePath.join(folder, parent), file.name)
        }
    }
#endif
