#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
        import MachO
    #endif

    /// The environment variables of this process.
    enum ProcessEnvironment {
        /// The value of a variable, or `nil`.
        static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

        /// The variables that this process was started with, where the system tells; those of `.env` are not among them.
        static var initial: [String: String] {
            #if os(Linux)
                guard let bytes = FilePath.content(of: "/proc/self/environ") else { return all }
                return variables(bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
            #else
                return all
            #endif
        }

        /// All variables.
        static var all: [String: String] {
            #if canImport(Darwin)
                let start: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = _NSGetEnviron().pointee
            #else
                let start: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
            #endif
            guard var place = start else { return [:] }
            var entries: [String] = []
            while let entry = place.pointee {
                entries.append(String(cString: entry))
                place += 1
            }
            return variables(entries)
        }

        private static func variables(_ entries: [String]) -> [String: String] {
            var variables: [String: String] = [:]
            for text in entries {
                guard let equals = text.utf8.dropFirst().firstIndex(of: UInt8(ascii: "=")) else { continue }
                variables[String(text[..<equals])] = String(text[text.utf8.index(after: equals)...])
            }
            return variables
        }

        /// The path of the running program, without symbolic links.
        static var programPath: String? {
            #if canImport(Darwin)
                var size: UInt32 = 4096
                var buffer = [CChar](repeating: 0, count: Int(size))
                guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
                return FilePath.resolved(String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
            #else
                return FilePath.resolved("/proc/self/exe")
            #endif
        }
    }
#endif
