/// Walks values once; as a value itself it is what Python calls a generator.
class ValueIterator: Object {
    override var typeName: String { "generator" }
    /// The next value; `nil` at the end and from then on.
    func next(_ state: RenderState) throws -> Value? { nil }
    /// How many values are left, where that is known without walking.
    var remainingCount: Int? { nil }

    override final func makeIterator(_ state: RenderState) throws -> ValueIterator? { self }

    /// Whether one of the rest of the values is equal to a value; walks up to that one.
    final func holds(_ value: Value, _ state: RenderState) throws -> Bool {
        while let item = try next(state) {
            if try item.isEqual(to: value) { return true }
        }
        return false
    }

    /// The rest of the values; fails where they are too many to keep.
    final func collect(_ state: RenderState) throws -> [Value] {
        var items: [Value] = []
        if let remainingCount {
            try Limits.checkItems(remainingCount)
            items.reserveCapacity(remainingCount)
        }
        while let item = try next(state) {
            try Limits.checkItems(items.count)
            items.append(item)
        }
        return items
    }
}

/// A generator whose values a function makes.
final class GeneratorObject: ValueIterator {
    private let name: String
    private var produce: ((RenderState) throws -> Value?)?

    init(typeName: String = "generator", _ produce: @escaping (RenderState) throws -> Value?) {
        name = typeName
        self.produce = produce
    }

    override var typeName: String { name }

    override func next(_ state: RenderState) throws -> Value? {
        guard let value = try produce?(state) else {
            produce = nil
            return nil
        }
        return value
    }
}

/// Walks an array that nothing changes.
final class ArrayIterator: ValueIterator {
    private var items: [Value]
    private var position = 0
    private let name: String

    init(_ items: [Value], typeName: String = "generator") {
        self.items = items
        name = typeName
    }

    deinit { Teardown.release(&items) }

    override var typeName: String { name }
    override var remainingCount: Int? { items.count - position }

    override func next(_ state: RenderState) throws -> Value? {
        guard position < items.count else { return nil }
        position += 1
        return items[position - 1]
    }
}

/// Walks a list, which may change meanwhile.
final class ListIterator: ValueIterator {
    private let list: ListBox
    private var position = 0

    init(_ list: ListBox) { self.list = list }

    deinit {
        var items: [Value] = [.list(list)]
        Teardown.release(&items)
    }

    override var typeName: String { "list_iterator" }
    override var remainingCount: Int? { max(0, list.items.count - position) }

    override func next(_ state: RenderState) throws -> Value? {
        guard position < list.items.count else { return nil }
        position += 1
        return list.items[position - 1]
    }
}

/// Walks an object that is a sequence.
final class ElementIterator: ValueIterator {
    private let object: Object
    private var position = 0

    init(_ object: Object) { self.object = object }

    deinit {
        var items: [Value] = [.object(object)]
        Teardown.release(&items)
    }

    override var typeName: String { "iterator" }
    override var remainingCount: Int? { object.count.map { max(0, $0 - position) } }

    override func next(_ state: RenderState) throws -> Value? {
        guard position < object.count ?? 0 else { return nil }
        position += 1
        return object.element(position - 1)
    }
}

/// Walks a dictionary, and fails where its keys change meanwhile.
final class DictIterator: ValueIterator {
    /// What it gives for every entry.
    enum Part: UInt8 { case keys, values, items }

    private let dict: DictBox
    private let part: Part
    private var position = 0
    private let initialCount: Int
    private let generation: Int
    private let isReversed: Bool

    init(_ dict: DictBox, _ part: Part, reversed: Bool = false) {
        self.dict = dict
        self.part = part
        initialCount = dict.count
        generation = dict.generation
        isReversed = reversed
        if reversed { position = dict.usedCount - 1 }
    }

    deinit {
        var items: [Value] = [.dict(dict)]
        Teardown.release(&items)
    }

    override var typeName: String {
        switch part {
        case .keys: "dict_keyiterator"
        case .values: "dict_valueiterator"
        case .items: "dict_itemiterator"
        }
    }

    override func next(_ state: RenderState) throws -> Value? {
        if dict.count != initialCount { throw TemplateError(.state, "dictionary changed size during iteration") }
        if dict.generation != generation { throw TemplateError(.state, "dictionary keys changed during iteration") }
        guard let place = nextPlace() else { return nil }
        switch part {
        case .keys: return dict.keys[place]
        case .values: return dict.values[place]
        case .items: return .tuple(TupleBox([dict.keys[place], dict.values[place]]))
        }
    }

    private func nextPlace() -> Int? {
        while position >= 0 && position < dict.usedCount {
            let place = position
            position += isReversed ? -1 : 1
            if dict.hasEntry(at: place) { return place }
        }
        return nil
    }
}
