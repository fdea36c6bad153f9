#if DEBUG
    import Dispatch
    import FlaskHTTP

    /// An error whose page nobody sees.
    ///
    /// Making the first page reads the symbols and the debug information of the program, which takes longer than all else;
    /// so it is made beforehand, while the developer is on the way to the browser.
    struct Rehearsal: Error {
        /// How long the processor is left to the application first.
        private static let delay = DispatchTimeInterval.milliseconds(200)

        /// Makes the page in a while, in the background.
        static func schedule(for program: any DebuggedProgram) {
            DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + delay) {
                do { try fail() } catch { _ = page(of: error, program) }
            }
        }

        // A call of its own, so that the stack has frames of the program's.
        @inline(never)
        private static func fail() throws { throw Rehearsal() }

        private static func page(of error: any Error, _ program: any DebuggedProgram) -> String {
            let request = Request(path: "/")
            let report = FailureReport(error, request, since: ThrowRecorder.mark, number: 0, of: program, program.idleScene())
            return report.text + FailurePage(report: report, console: nil).text
        }
    }
#endif
