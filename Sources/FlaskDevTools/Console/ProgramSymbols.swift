#if DEBUG && os(Linux)
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    /// Lets libraries that are loaded from now on refer to the program's own symbols.
    ///
    /// The linker of Linux leaves those out of the table that the loader reads, unless the program is linked with
    /// `--export-dynamic`, which nobody thinks of. So a library is made that has nothing but such a table: each symbol of the
    /// program with its address in this process.
    struct ProgramSymbols {
        /// The compiler of C beside the one of Swift, which assembles and links.
        let compiler: String
        /// The path of the files to write, without their extensions.
        let base: String

        /// How long that may take, which is far less than a second.
        private static let timeout = Duration.seconds(30)

        /// Makes the library and loads it.
        ///
        /// - Returns: what went wrong; `nil` if nothing did.
        func export() async -> String? {
            // The file that was started: another one may have its name by now.
            guard let program = ElfFile("/proc/self/exe"), let symbols = program.definedSymbols(), let entry = Self.entry else {
                return "The console needs the symbols of the program, and they were stripped from it."
            }
            let source = base + ".s", library = base + ".so"
            defer { unlink(source) }
            guard TextFile.save(Self.assembly(symbols, movedBy: entry &- program.entryAddress), to: source) else {
                return "The symbols of the program could not be written to \(source)."
            }
            let arguments = [compiler, "-shared", "-nostdlib", "-fuse-ld=lld", "-o", library, source]
            switch await CompilerRun(arguments: arguments, timeout: Self.timeout).run(log: base + ".log") {
            case .exited(0, _): break
            case .exited(_, let output): return "The symbols of the program could not be linked: \(output)"
            case .timedOut: return "The linker took longer than \(Self.timeout.components.seconds) seconds and was stopped."
            case .failed(let reason): return "The linker did not run: \(reason)."
            }
            guard dlopen(library, RTLD_NOW | RTLD_GLOBAL) != nil else {
                return "The symbols of the program could not be loaded: \(dlerror().map { String(cString: $0) } ?? library)"
            }
            return nil
        }

        /// What defines the symbols: addresses that the loader does not move, as they are where the program already is.
        static func assembly(_ symbols: [ElfFile.Symbol], movedBy offset: UInt64) -> String {
            var text = ""
            text.reserveCapacity(symbols.count * 200)
            for symbol in symbols where !symbol.name.utf8.contains(where: isSpecial) {
                text += ".globl \""
                text += symbol.name
                text += "\"\n.set \""
                text += symbol.name
                text += "\", "
                text += String(symbol.address &+ offset)
                text += "\n"
            }
            return text
        }

        /// Whether a byte would end or change a name in quotation marks.
        private static func isSpecial(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
        }

        /// Where the program's first instruction is, which the system tells each process (`AT_ENTRY`, see getauxval(3)).
        private static var entry: UInt64? {
            guard let bytes = FilePath.content(of: "/proc/self/auxv") else { return nil }
            let numbers = stride(from: 0, to: bytes.count & ~15, by: 8).map { place in
                bytes[place..<place + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            }
            return stride(from: 0, to: numbers.count, by: 2).first { numbers[$0] == 9 }.map { numbers[$0 + 1] }
        }
    }
#endif
