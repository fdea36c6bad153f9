#if DEBUG
    import FlaskJSON

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// How the running program was built by the package manager, so that more code can be compiled against its modules.
    struct ProgramBuild: Sendable {
        /// The compiler.
        let compiler: String
        /// The module of the program.
        let module: String
        /// Where modules are found, for which system.
        let arguments: [String]
        /// The folder of the build.
        let folder: String

        /// The compiler of C, which also links; it comes with the one of Swift.
        var linker: String {
            let folder = compiler.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            return (folder + ["clang"]).joined(separator: "/")
        }

        /// Why code cannot be compiled and loaded.
        enum Obstacle: Error {
            case unknownBuild(String)

            var text: String {
                switch self {
                case .unknownBuild(let reason):
                    "The console compiles against what `swift build` leaves beside the program, and that is not there: \(reason)."
                }
            }
        }

        /// Looks the build of a program up.
        ///
        /// - Parameter program: the path of the executable.
        /// - Throws: ``Obstacle``.
        init(of program: String) throws(Obstacle) {
            let parts = program.split(separator: "/", omittingEmptySubsequences: false)
            let name = parts.last.map(String.init) ?? "", folder = parts.dropLast().joined(separator: "/")
            let module = String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
            guard access("\(folder)/Modules/\(module).swiftmodule", R_OK) == 0 else {
                throw .unknownBuild("no Modules/\(module).swiftmodule in \(folder)")
            }
            self.module = module
            self.folder = folder
            // .build/x86_64-unknown-linux-gnu/debug/App belongs to .build/debug.yaml
            let scratch = parts.dropLast(3).joined(separator: "/"),
                manifest = "\(scratch)/\(parts.dropLast().last ?? "debug").yaml"
            let call = Self.call(of: module, in: manifest)
            compiler = call.first ?? "swiftc"
            arguments = ["-I", "\(folder)/Modules"] + Self.searchPaths(in: call)
        }

        /// The call of the compiler for a module, as the package manager wrote it down.
        private static func call(of module: String, in manifest: String) -> [String] {
            guard let file = fopen(manifest, "r") else { return [] }
            defer { fclose(file) }
            let mark = "\"-module-name\",\"\(module)\""
            var line: UnsafeMutablePointer<CChar>?, capacity = 0
            defer { free(line) }
            while getline(&line, &capacity, file) > 0 {
                guard let pointer = line, strncmp(pointer, "    args: [", 11) == 0, strstr(pointer, mark) != nil,
                    strstr(pointer, "\"-emit-module\"") != nil
                else { continue }
                let text = String(cString: pointer)
                guard let bracket = text.firstIndex(of: "["),
                    let value = try? JSONValue(parsing: text[bracket...].description.trimmingBlanks)
                else { continue }
                return value.array?.compactMap(\.string) ?? []
            }
            return []
        }

        /// Those arguments that say where modules and headers are, and for which system.
        private static func searchPaths(in call: [String]) -> [String] {
            var result: [String] = [], index = 0
            while index + 1 < call.count {
                let flag = call[index], value = call[index + 1]
                var length = 1
                switch flag {
                case "-I", "-F", "-target", "-sdk", "-D":
                    length = 2
                    result += [flag, value]
                case "-Xcc":
                    // A search path for headers comes as two arguments, each behind an -Xcc of its own.
                    length = ["-I", "-isystem"].contains(value) && index + 3 < call.count ? 4 : 2
                    if length == 4 || value.hasPrefix("-fmodule-map-file=") || value.hasPrefix("-I") {
                        result += call[index..<index + length]
                    }
                default: break
                }
                index += length
            }
            return result
        }
    }
#endif
