#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// What the process runs on.
    enum ProcessFacts {
        /// Versions of what the program runs on.
        static var group: FactGroup {
            var name = utsname()
            uname(&name)
            return FactGroup(
                "Environment",
                [
                    ("Swift", swiftVersion), ("System", "\(text(name.sysname)) \(text(name.release)) \(text(name.machine))"),
                    ("Program", ProcessEnvironment.programPath ?? ""), ("Process", String(getpid())), ("Folder", folder),
                ])
        }

        private static var folder: String {
            guard let path = getcwd(nil, 0) else { return "" }
            defer { free(path) }
            return String(cString: path)
        }

        private static var swiftVersion: String {
            #if compiler(>=6.4)
                "6.4 or later"
            #elseif compiler(>=6.3)
                "6.3"
            #else
                "before 6.3"
            #endif
        }

        private static func text<Field>(_ field: Field) -> String {
            withUnsafeBytes(of: field) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
        }
    }
#endif
