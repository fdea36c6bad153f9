import Synchronization

/// A rendering that goes on whenever the next piece of its output is asked for.
///
/// Reference: jinja2/environment.py, `TemplateStream`.
public struct TemplateStream: Sequence, AsyncSequence, Sendable {
    /// A piece of the output in UTF-8.
    public typealias Element = [UInt8]

    private let template: Template
    private let variables: VariableTable
    private let chunkSize: Int

    init(_ template: Template, _ variables: VariableTable, chunkSize: Int) {
        self.template = template
        self.variables = variables
        self.chunkSize = Swift.max(chunkSize, 1)
    }

    /// Renders while it is asked for pieces; `error` is what ended it too early.
    public func makeIterator() -> Iterator { Iterator(template, variables, chunkSize) }

    /// Renders while it is asked for pieces, waits for what is asynchronous, and throws what ends it too early.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(iterator: makeIterator()) }

    /// Gives the pieces one by one.
    public final class Iterator: IteratorProtocol {
        private let machine: VirtualMachine
        private var sink: Sink
        private var state: State

        private enum State {
            case fresh(Template, VariableTable)
            case running
            case done
        }

        /// What ended the rendering before its end.
        public private(set) var error: (any Error)?

        init(_ template: Template, _ variables: VariableTable, _ chunkSize: Int) {
            machine = VirtualMachine(template.core)
            sink = Sink(capacity: chunkSize + 256, limit: template.core.settings.outputLimit, pausesAt: chunkSize)
            state = .fresh(template, variables)
        }

        /// The next piece; `nil` at the end, and after an error.
        public func next() -> [UInt8]? { try? nextOrThrow() }

        func nextOrThrow() throws -> [UInt8]? {
            do {
                return try advance()
            } catch {
                self.error = error
                state = .done
                throw error
            }
        }

        /// The next piece, after what is asynchronous has been waited for.
        func nextAsync() async throws -> [UInt8]? {
            do {
                guard try start() else { return nil }
                try await machine.runAsync(&sink)
                return taken()
            } catch {
                self.error = error
                state = .done
                throw error
            }
        }

        private func advance() throws -> [UInt8]? {
            guard try start() else { return nil }
            try machine.run(&sink, floor: 0)
            return taken()
        }

        /// Whether there may be another piece.
        private func start() throws -> Bool {
            switch state {
            case .done: return false
            case .fresh(let template, let variables):
                state = .running
                try Rendering.start(template.loaded, machine, variables)
            case .running: break
            }
            return true
        }

        private func taken() -> [UInt8]? {
            if machine.frames.isEmpty { state = .done }
            let bytes = sink.takeBytes()
            return bytes.isEmpty ? nil : bytes
        }
    }

    /// Gives the pieces one by one.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let iterator: Iterator

        /// The next piece; `nil` at the end.
        public mutating func next() async throws -> [UInt8]? { try await iterator.nextAsync() }
    }
}
