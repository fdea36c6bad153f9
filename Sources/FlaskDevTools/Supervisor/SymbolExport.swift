#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// Whether code that is loaded later finds the symbols of this program, which the debugger's console needs.
    package enum SymbolExport {
        /// True on macOS, where programs keep their symbols; elsewhere it depends on how the program was linked.
        package static var isOn: Bool {
            #if canImport(Darwin)
                true
            #else
                // No address of its own means: search all that is loaded.
                dlsym(nil, "flask_symbols_are_exported") != nil
            #endif
        }
    }

    /// A symbol that is found if the program's symbols are.
    @_cdecl("flask_symbols_are_exported")
    public func _flaskSymbolsAreExported() {}
#endif
