#if DEBUG && os(Linux)
    import Testing

    @testable import FlaskDevTools

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    /// Something that libraries which are loaded later are to find.
    @_cdecl("flask_test_of_program_symbols")
    public func testOfProgramSymbols() -> Int32 { 4711 }

    @Suite struct ProgramSymbolsTests {
        @Test func whatIsLoadedLaterFindsTheProgram() async throws {
            typealias Function = @convention(c) () -> Int32
            let folder = try TemporaryFolder()
            #expect(dlsym(nil, "flask_test_of_program_symbols") == nil)
            let obstacle = await ProgramSymbols(compiler: "clang", base: folder.path + "/symbols").export()
            #expect(obstacle == nil)
            let symbol = try #require(dlsym(nil, "flask_test_of_program_symbols"))
            #expect(unsafeBitCast(symbol, to: Function.self)() == 4711)
        }

        @Test func saysWhatKeepsItFromLinking() async throws {
            let folder = try TemporaryFolder()
            let obstacle = await ProgramSymbols(compiler: "false", base: folder.path + "/symbols").export()
            #expect(obstacle?.hasPrefix("The symbols of the program could not be linked") == true)
            let missing = await ProgramSymbols(compiler: "/no/such/program", base: folder.path + "/symbols").export()
            #expect(missing?.hasPrefix("The linker did not run") == true || missing?.contains("could not be linked") == true)
        }

        @Test func namesThatAssemblersDoNotTakeAreLeftOut() {
            let symbols = [
                ElfFile.Symbol(name: "$s4Shop5priceyySSF", address: 16), ElfFile.Symbol(name: "a\"b", address: 1),
                ElfFile.Symbol(name: "a\\b", address: 1), ElfFile.Symbol(name: "a\nb", address: 1),
            ]
            #expect(
                ProgramSymbols.assembly(symbols, movedBy: 1024)
                    == ".globl \"$s4Shop5priceyySSF\"\n.set \"$s4Shop5priceyySSF\", 1040\n")
        }

        @Test func aFileThatIsNoProgramHasNoSymbols() throws {
            let folder = try TemporaryFolder()
            try folder.write("text", "no program")
            #expect(ElfFile(folder.path + "/text") == nil)
        }
    }
#endif
