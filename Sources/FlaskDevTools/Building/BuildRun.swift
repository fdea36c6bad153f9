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

        /// Ends the whole group when the pipe behind descriptor 3 ends: the supervisor is gone then.
        private static let watch = "exec >/dev/null 2>&1; trap '' INT; read -r line <&3; kill -INT 0; sleep 3; kill -TERM 0"

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
            defer { Descriptor.close(output.writing) }
            let watcher: (process: pid_t, lifeline: Int32)
            do throws(ProcessLaunch.Failure) {
                process = try Self.build(place.arguments(extra: extra), output.writing)
                watcher = try Self.watch(process)
            } catch {
                Descriptor.close(output.reading)
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
                kill(watcher.process, SIGKILL)
                _ = ProcessStatus(waitingFor: watcher.process)
                Descriptor.close(watcher.lifeline)
                completion(Result(isSuccess: status == .exited(0), output: lines.joined(separator: "\n")))
            }
        }

        /// Starts the package manager, in a group of its own.
        ///
        /// It plans the whole build anew when any variable differs from the last time, be it only `PWD` or what `.env` adds;
        /// so it gets those that `swift run` had, and no shell comes in between.
        private static func build(_ arguments: [String], _ output: Int32) throws(ProcessLaunch.Failure) -> pid_t {
            var launch = ProcessLaunch(program: "swift", arguments: arguments)
            launch.environment = ProcessEnvironment.initial
            launch.descriptors = [(1, output), (2, output)]
            launch.group = 0
            return try launch.start()
        }

        /// Starts what ends the package manager if the supervisor cannot.
        private static func watch(_ process: pid_t) throws(ProcessLaunch.Failure) -> (process: pid_t, lifeline: Int32) {
            var failure = ProcessLaunch.Failure(program: "sh", code: errno)
            if let lifeline = Descriptor.makePipe() {
                defer { Descriptor.close(lifeline.reading) }
                var launch = ProcessLaunch(program: "sh", arguments: ["sh", "-c", watch])
                launch.descriptors = [(3, lifeline.reading)]
                launch.group = process
                do throws(ProcessLaunch.Failure) {
                    return (try launch.start(), lifeline.writing)
                } catch {
                    Descriptor.close(lifeline.writing)
                    failure = error
                }
            }
            kill(-process, SIGKILL)
            _ = ProcessStatus(waitingFor: process)
            throw failure
        }

        /// Asks the package manager to end, with the compilers it runs: it does the latter for this signal only.
        func cancel() { kill(-process, SIGINT) }

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
