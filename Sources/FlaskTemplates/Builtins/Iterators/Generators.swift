/// What becomes of an item of a generator; `nil` leaves it out.
typealias ItemMapping = (_ item: Value, _ state: RenderState) throws -> Value?

extension Value {
    /// A generator that walks a value when it is walked itself.
    ///
    /// The function is called once, at the first item, and gives what becomes of an item: `nil` leaves it out.
    static func generator(
        over source: Value, _ prepare: @escaping (RenderState) throws -> ItemMapping
    ) -> Value {
        .object(MappingGenerator(source, prepare))
    }

    /// A generator of the items that a function makes at the first step.
    static func generator(_ make: @escaping (RenderState) throws -> [Value]) -> Value {
        var iterator: ArrayIterator?
        return .object(
            GeneratorObject { state in
                let items = try iterator ?? ArrayIterator(make(state))
                iterator = items
                return try items.next(state)
            })
    }
}

/// A generator that walks another value and changes or leaves out its items.
private final class MappingGenerator: ValueIterator {
    private var source: Value
    private var prepare: ((RenderState) throws -> ItemMapping)?
    private var iterator: ValueIterator?
    private var map: ItemMapping?

    init(_ source: Value, _ prepare: @escaping (RenderState) throws -> ItemMapping) {
        self.source = source
        self.prepare = prepare
    }

    deinit { Teardown.release(&source) }

    override func next(_ state: RenderState) throws -> Value? {
        do {
            if let prepare {
                self.prepare = nil
                map = try prepare(state)
                iterator = try source.makeIterator(state)
            }
            guard let iterator, let map else { return nil }
            while let item = try iterator.next(state) {
                if let result = try map(item, state) { return result }
            }
        } catch {
            // The walk goes on after something asynchronous was waited for.
            if error is Suspension { throw error }
            finish()
            throw error
        }
        finish()
        return nil
    }

    /// Ends the walk, after an error too.
    private func finish() {
        prepare = nil
        iterator = nil
        map = nil
        source = .none
    }
}
