#if DEBUG
    import Dispatch
    import Synchronization

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// A build that runs.
    final class BuildRun: Sendable {
        /// How a build ended.
        struct Result: Sendable {
            let isSuccess: Bool
            let output: String
        }

        private let process: pid_t

        /// Runs a command, and ends its whole group when the pipe behind descriptor 3 ends: the supervisor is gone then.
        private static let script = """
            (read -r line <&3; kill -TERM 0) & watch=$!
            "$@" 3<&-
            status=$?
            kill $watch 2>/dev/null
            exit $status
            """

        /// Starts to build.
        ///
        /// - Parameters:
        ///   - place: what to build.
        ///   - extra: further arguments of `swift build`.
        ///   - progress: gets each line of the output.
        ///   - completion: gets how it ended; both are called on a thread of the build.
        /// - Throws: `ProcessLaunch.Failure` if the package manager cannot be started.
        init(
            _ place: BuildPlace, extra: [String], progress: @escaping @Sendable (String) -> Void,
            completion: @escaping @Sendable (Result) -> Void
        ) throws(ProcessLaunch.Failure) {
            guard let output = Descriptor.makePipe() else { throw ProcessLaunch.Failure(program: "swift", code: errno) }
            guard let lifeline = Descriptor.makePipe() else {
                Descriptor.close(output.reading)
                Descriptor.close(output.writing)
                throw ProcessLaunch.Failure(program: "swift", code: errno)
            }
            defer {
                Descriptor.close(output.writing)
                Descriptor.close(lifeline.reading)
            }
            let command = ["sh", "-c", Self.script, "sh"] + place.arguments(extra: extra)
            var launch = ProcessLaunch(program: "sh", arguments: command)
            launch.descriptors = [(1, output.writing), (2, output.writing), (3, lifeline.reading)]
            launch.hasOwnGroup = true
            do throws(ProcessLaunch.Failure) {
                process = try launch.start()
            } catch {
                Descriptor.close(output.reading)
                Descriptor.close(lifeline.writing)
                throw error
            }
            let process = process
            DispatchQueue(label: "flask.build").async {
                var lines: [String] = []
                Descriptor.readLines(output.reading) { line in
                    // The compiler's output is bounded by what can be read of it.
                    if lines.count < 20_000 { lines.append(line) }
                    progress(line)
                }
                Descriptor.close(output.reading)
                let status = ProcessStatus(waitingFor: process)
                Descriptor.close(lifeline.writing)
                completion(Result(isSuccess: status == .exited(0), output: lines.joined(separator: "\n")))
            }
        }

        /// Asks the package manager to end, with the compilers it runs.
        func cancel() { kill(-process, SIGTERM) }

        /// Ends it at once.
        func end() { kill(-process, SIGKILL) }

        /// Whether a line of the output only tells how far the build has come: `[3/7] Compiling …`.
        static func isProgress(_ line: String) -> Bool {
            let close = line.utf8.firstIndex(of: UInt8(ascii: "]"))
            guard line.utf8.first == UInt8(ascii: "["), let end = close else { return false }
            let numbers = line[line.utf8.index(after: line.startIndex)..<end].split(separator: "/")
            return numbers.count == 2 && numbers.allSatisfy { Int($0) != nil }
        }
    }
#endif
