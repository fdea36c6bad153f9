#if DEBUG && os(Linux)
    /// The table of lines of a compiled source file, which is written as a program that makes its rows.
    ///
    /// Reference: the DWARF Debugging Information Format, version 4, section 6.2.
    struct LineProgram {
        /// A row: the code from its address to that of the next one belongs to its line.
        struct Row {
            var address: UInt64 = 0
            var file = 1
            var line = 1
            var column = 0
        }

        private let header: LineProgramHeader
        private var reader: ByteReader
        private var row = Row()
        private var last: Row?
        private var isEndOfSequence = false
        private let sought: [UInt64]
        private(set) var found: [UInt64: Row] = [:]

        /// Runs a program until every address is found.
        ///
        /// - Parameters:
        ///   - header: the head of the program.
        ///   - sought: addresses, in their order; none must be missing from the table, or all of it is run through.
        init(_ header: LineProgramHeader, seeking sought: [UInt64]) {
            self.header = header
            self.sought = sought
            reader = header.program
            guard let first = sought.first, let end = sought.last else { return }
            while !reader.isAtEnd, found.count < sought.count { step(first, end) }
        }

        private mutating func step(_ first: UInt64, _ end: UInt64) {
            let code = reader.byte()
            if code >= header.opcodeBase {
                let adjusted = Int(code &- header.opcodeBase)
                advance(UInt64(adjusted / header.lineRange))
                row.line &+= header.lineBase &+ adjusted % header.lineRange
                return emit(first, end)
            }
            switch code {
            case 0: extended(first, end)
            case 1: emit(first, end)
            case 2: advance(reader.unsigned())
            case 3: row.line &+= Int(truncatingIfNeeded: reader.signed())
            case 4: row.file = Int(truncatingIfNeeded: reader.unsigned())
            case 5: row.column = Int(truncatingIfNeeded: reader.unsigned())
            case 6, 7, 10, 11: break
            case 8: advance(UInt64(Int(255 &- header.opcodeBase) / header.lineRange))
            case 9: row.address &+= reader.number(ofBytes: 2)
            default: for _ in 0..<header.argumentCount(of: code) { _ = reader.unsigned() }
            }
        }

        private mutating func extended(_ first: UInt64, _ end: UInt64) {
            let length = Int(clamping: reader.unsigned())
            var part = reader.part(length)
            reader.skip(length)
            switch part.byte() {
            case 1:
                isEndOfSequence = true
                emit(first, end)
                (row, last, isEndOfSequence) = (Row(), nil, false)
            case 2: row.address = part.number(ofBytes: length - 1)
            default: break
            }
        }

        private mutating func advance(_ operations: UInt64) { row.address &+= operations &* header.instructionLength }

        /// Adds the row to the table.
        private mutating func emit(_ first: UInt64, _ end: UInt64) {
            if let before = last, row.address > first, before.address <= end {
                for address in sought where address >= before.address && address < row.address && found[address] == nil {
                    found[address] = before
                }
            }
            last = row
        }
    }
#endif
