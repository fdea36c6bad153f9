import FlaskHTTP
import Synchronization
import Testing

@Suite struct StreamWritingTests {
    private struct Broken: Error {}

    private final class Notes: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    @Test func aPieceIsMadeWhenItIsAskedFor() async throws {
        let notes = Notes()
        let stream = StreamBody { writer in
            for name in ["a", "b"] {
                notes.add("make \(name)")
                try await writer.write(name)
                notes.add("after \(name)")
            }
        }
        let next = stream.start()
        #expect(notes.all.isEmpty)
        #expect(try await next() == Array("a".utf8))
        #expect(notes.all == ["make a"])
        #expect(try await next() == Array("b".utf8))
        #expect(notes.all == ["make a", "after a", "make b"])
        #expect(try await next() == nil)
        #expect(try await next() == nil)
        #expect(notes.all == ["make a", "after a", "make b", "after b"])
    }

    @Test func emptyPiecesAreSkippedAndManyAreKeptInOrder() async throws {
        let stream = StreamBody { writer in
            for number in 0..<200 {
                try await writer.write("")
                try await writer.write("\(number),")
            }
        }
        let text = String(decoding: try await ResponseBody.stream(stream).collect(), as: UTF8.self)
        #expect(text == (0..<200).map { "\($0)," }.joined())
    }

    @Test func piecesOfSeveralTasksAllArrive() async throws {
        let stream = StreamBody { writer in
            try await withThrowingTaskGroup { group in
                for number in 0..<20 { group.addTask { try await writer.write([UInt8(number)]) } }
                try await group.waitForAll()
            }
        }
        #expect(try await ResponseBody.stream(stream).collect().sorted() == (0..<20).map { UInt8($0) })
    }

    @Test func anErrorEndsTheStream() async throws {
        let stream = StreamBody { writer in
            try await writer.write("x")
            throw Broken()
        }
        let next = stream.start()
        #expect(try await next() == Array("x".utf8))
        await #expect(throws: Broken.self) { try await next() }
    }

    @Test(.timeLimit(.minutes(10)))
    func whoeverWritesIsStoppedWhenNobodyReadsAnyMore() async throws {
        let notes = Notes()
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        do {
            let stream = StreamBody { writer in
                defer { end.finish() }
                do { while true { try await writer.write("x") } } catch {
                    notes.add("\(type(of: error)) \(Task.isCancelled)")
                    throw error
                }
            }
            let next = stream.start()
            #expect(try await next() == Array("x".utf8))
        }
        for await _ in ended {}
        #expect(notes.all == ["CancellationError true"])
    }

    @Test(.timeLimit(.minutes(10)))
    func whoeverReadsIsStoppedByCancellation() async throws {
        let stream = StreamBody { _ in try await Task.sleep(for: .seconds(600)) }
        let task = Task { try await stream.start()() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
