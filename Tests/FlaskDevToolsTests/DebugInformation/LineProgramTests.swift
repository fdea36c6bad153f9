#if DEBUG && os(Linux)
    import Testing

    @testable import FlaskDevTools

    /// Gives bytes to a closure as something to read.
    private func reading<Result>(_ bytes: [UInt8], _ body: (ByteReader) -> Result) -> Result {
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        defer { memory.deallocate() }
        memory.initialize(from: bytes, count: bytes.count)
        return body(ByteReader(memory, 0..<bytes.count))
    }

    private func bytes(_ value: some FixedWidthInteger, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    @Suite struct LineProgramTests {
        // DWARF Debugging Information Format, version 4, figures 22 and 23
        @Test(
            arguments: [
                ([0x02], 2), ([0x7F], 127), ([0x80, 0x01], 128), ([0x81, 0x01], 129), ([0xB9, 0x64], 12857), ([0x80], 0), ([], 0),
            ] as [([UInt8], UInt64)])
        func readsNumbersWithoutASign(bytes: [UInt8], value: UInt64) {
            reading(bytes) { reader in
                var reader = reader
                #expect(reader.unsigned() == value)
                #expect(reader.hasFailed == (bytes.last.map { $0 >= 0x80 } ?? true))
            }
        }

        @Test(
            arguments: [
                ([0x02], 2), ([0x7E], -2), ([0xFF, 0x00], 127), ([0x81, 0x7F], -127), ([0x80, 0x01], 128), ([0x80, 0x7F], -128),
                ([0xFF, 0x7E], -129),
            ] as [([UInt8], Int64)])
        func readsNumbersWithASign(bytes: [UInt8], value: Int64) {
            reading(bytes) { reader in
                var reader = reader
                #expect(reader.signed() == value)
            }
        }

        /// A table of version 4 with one folder and two files: `/src/a.swift` and `b.swift`.
        private func table(_ program: [UInt8]) -> [UInt8] {
            var head: [UInt8] = [1, 1, 1, UInt8(bitPattern: -5), 14, 13] + [0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1]
            head += Array("/src\0\0a.swift\0".utf8) + [1, 0, 0] + Array("b.swift\0".utf8) + [0, 0, 0, 0]
            let rest = bytes(4, 2) + bytes(head.count, 4) + head + program
            return bytes(rest.count, 4) + rest
        }

        /// Sets the address.
        private func address(_ value: Int) -> [UInt8] { [0, 9, 2] + bytes(value, 8) }

        private func rows(_ program: [UInt8], _ sought: [UInt64]) -> [UInt64: String] {
            reading(table(program)) { reader in
                guard let header = LineProgramHeader(reader) else { return [:] }
                return LineProgram(header, seeking: sought).found.mapValues { row in
                    "\(header.path(ofFile: row.file, in: "/here") ?? "?"):\(row.line):\(row.column)"
                }
            }
        }

        @Test func findsTheLinesOfAddresses() {
            // Line 10, column 4 at 0x1000; line 12 from 0x1008 on; the second file from 0x1010 on; the end at 0x1020.
            let program =
                address(0x1000) + [3, 9, 5, 4, 1] + [2, 8, 3, 2, 1] + [4, 2, 2, 8, 1] + [2, 16, 0, 1, 1]
            let found = rows(program, [0xFFF, 0x1000, 0x1007, 0x1008, 0x101F, 0x1020])
            #expect(
                found == [
                    0x1000: "/src/a.swift:10:4", 0x1007: "/src/a.swift:10:4", 0x1008: "/src/a.swift:12:4",
                    0x101F: "/here/b.swift:12:4",
                ])
        }

        @Test func specialOperationsMoveBoth() {
            // (line advance - line base) + line range * address advance + first special operation: +3 lines, +2 bytes
            let special = UInt8(3 + 5 + 14 * 2 + 13)
            let found = rows(address(0x100) + [1, special, 8, 1, 0, 1, 1], [0x101, 0x103])
            #expect(found == [0x101: "/src/a.swift:1:0", 0x103: "/src/a.swift:4:0"])
        }

        @Test func ofTwoRowsOfAnAddressTheLastCounts() {
            #expect(rows(address(0x10) + [1, 3, 5, 1, 2, 4, 0, 1, 1], [0x11]) == [0x11: "/src/a.swift:6:0"])
        }

        @Test func brokenTablesHaveNoRows() {
            let whole = table(address(0x10) + [1, 2, 4, 0, 1, 1])
            for length in 0..<whole.count {
                let cut = Array(whole.prefix(length))
                let found = reading(cut) { reader in
                    LineProgramHeader(reader).map { LineProgram($0, seeking: [0x11]).found.count } ?? 0
                }
                #expect(found == 0, "\(length) bytes")
            }
            for index in whole.indices {
                var changed = whole
                changed[index] = 0xFF
                reading(changed) { reader in
                    if let header = LineProgramHeader(reader) { _ = LineProgram(header, seeking: [0x11]).found }
                }
            }
        }

        @Test func otherFilesHaveNoIndex() throws {
            let folder = try TemporaryFolder()
            try folder.write("text", String(repeating: "no program at all. ", count: 20))
            try folder.write("empty", "")
            for path in ["text", "empty", "missing"] { #expect(LineIndex("\(folder.path)/\(path)") == nil) }
        }
    }
#endif
