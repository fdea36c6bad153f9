#if DEBUG && os(Linux)
    extension ElfFile {
        /// A symbol that other files may refer to.
        struct Symbol: Sendable, Equatable {
            let name: String
            /// The address that it was linked for.
            let address: UInt64
        }

        /// The symbols that the file defines for others, the hidden and the thread-local ones left out.
        ///
        /// - Returns: the symbols; `nil` if the file has no table of them, since it was stripped.
        /// Reference: the System V ABI, chapter 4, Symbol Table.
        func definedSymbols() -> [Symbol]? {
            guard let table = section(".symtab"), let names = section(".strtab") else { return nil }
            var reader = file.reader(table), symbols: [Symbol] = []
            while !reader.isAtEnd {
                let name = reader.offset(ofBytes: 4), info = reader.byte(), visibility = reader.byte() & 0x3
                let section = reader.number(ofBytes: 2), address = reader.number(ofBytes: 8)
                reader.skip(8)
                let isForOthers = Self.bindings.contains(info >> 4) && (visibility == 0 || visibility == 3)
                guard isForOthers, Self.kinds.contains(info & 0xF), section != 0, section < 0xFF00, name < names.count,
                    !reader.hasFailed
                else { continue }
                var text = file.reader(names.lowerBound + name..<names.upperBound)
                symbols.append(Symbol(name: text.text(), address: address))
            }
            return symbols
        }

        /// Global, weak, unique.
        private static let bindings: Set<UInt8> = [1, 2, 10]
        /// Of no kind, data, code.
        private static let kinds: Set<UInt8> = [0, 1, 2]
    }
#endif
