/// A loop in progress.
struct IteratorState {
    /// Where the items come from.
    enum Kind: UInt8 {
        case list, tuple, range
        /// The keys, the values, the pairs of a dict.
        case keys, values, pairs
        /// An object with items by position.
        case sequence
        /// Anything that gives its items one by one.
        case pull
    }

    var kind = Kind.range
    /// How many rounds were started.
    var index = 0
    /// How many there were at the start.
    var count = 0
    /// The first number of a range; the next place of a dict.
    var first = 0
    /// The distance of the numbers of a range; how often the dict had moved its entries at the start.
    var step = 0
    /// What has the items, by kind: a list, a tuple, a dict, an object, a ``PullIterator``.
    var owner: AnyObject?
    /// The object `loop`, if there is one.
    var loop: LoopObject?
    /// The registers that hold items without a reference of their own, and how many: the owner keeps the items.
    private(set) var borrower: UnsafeMutablePointer<Value>?
    private var borrowedCount = 0
}

extension IteratorState {
    /// Lets registers that nothing else writes hold items without counting references, where the owner never changes.
    @inline(__always)
    mutating func lend(to registers: UnsafeMutablePointer<Value>, _ count: Int) {
        if isConstant { startLending(to: registers, count) }
    }

    @inline(never)
    private mutating func startLending(to registers: UnsafeMutablePointer<Value>, _ count: Int) {
        for place in 0..<count { registers[place] = .none }
        borrower = registers
        borrowedCount = count
    }

    /// Empties the registers that borrow, which must not release what they hold.
    @inline(__always)
    mutating func endLending() {
        guard let borrower else { return }
        borrower.initialize(repeating: .none, count: borrowedCount)
        self.borrower = nil
    }

    /// Whether the items stay as long as the owner does.
    private var isConstant: Bool {
        switch kind {
        case .list: owner(as: ListBox.self).isFrozen
        case .keys, .values, .pairs: owner(as: DictBox.self).isFrozen
        case .tuple, .range, .sequence, .pull: false
        }
    }

    /// Puts an item into a register.
    @inline(__always)
    private func put(_ item: UnsafePointer<Value>, into register: UnsafeMutablePointer<Value>) {
        if borrower != nil { register.setBits(of: item) } else { register.set(copyOf: item) }
    }
}

extension IteratorState {
    init(_ list: ListBox) {
        kind = .list
        owner = list
        count = list.items.count
    }

    init(_ tuple: TupleBox) {
        kind = .tuple
        owner = tuple
        count = tuple.items.count
    }

    init(_ dict: DictBox, _ kind: Kind) {
        self.kind = kind
        owner = dict
        count = dict.count
        step = dict.generation
    }

    init(_ range: RangeObject) {
        (first, step, count) = (range.start, range.step, range.length)
    }

    init(sequence: Object) {
        kind = .sequence
        owner = sequence
        count = sequence.count ?? 0
    }

    init(_ pull: PullIterator) {
        kind = .pull
        owner = pull
    }

    // The kind says what the owner is; only the initialisers above set both.
    @inline(__always)
    private func owner<Box: AnyObject>(as type: Box.Type) -> Box { unsafeDowncast(owner.unsafelyUnwrapped, to: type) }

    /// The source of a `pull`.
    var pull: PullIterator? { kind == .pull ? owner(as: PullIterator.self) : nil }

    /// Whether there is an item at all.
    func isEmpty(_ state: RenderState) throws -> Bool { try kind == .pull ? pull?.peek(state) == nil : count == 0 }

    /// Puts the next item into a register; false at the end.
    @inline(__always)
    mutating func next(into register: UnsafeMutablePointer<Value>, _ state: RenderState) throws -> Bool {
        let place = index
        switch kind {
        case .list:
            let isThere = owner(as: ListBox.self).items.withUnsafeBufferPointer { items in
                guard place < items.count, let base = items.baseAddress else { return false }
                put(base + place, into: register)
                return true
            }
            guard isThere else { return false }
        case .range:
            guard place < count else { return false }
            register.set(integer: first &+ step &* place)
        case .values, .keys:
            guard try nextEntry() else { return false }
            let dict = owner(as: DictBox.self)
            put((kind == .values ? dict.values : dict.keys) + (first &- 1), into: register)
        default:
            guard let item = try nextRarely(state) else { return false }
            register.pointee = item
        }
        index = place &+ 1
        if let loop { loop.iteration.index = index }
        return true
    }

    /// Puts the next key and value into two registers; false at the end.
    @inline(__always)
    mutating func nextPair(into registers: UnsafeMutablePointer<Value>) throws -> Bool {
        guard try nextEntry() else { return false }
        let dict = owner(as: DictBox.self)
        put(dict.keys + (first &- 1), into: registers)
        put(dict.values + (first &- 1), into: registers + 1)
        index &+= 1
        return true
    }

    /// Moves on to the next entry of a dict, whose place is then the one before `first`.
    @inline(__always)
    private mutating func nextEntry() throws -> Bool {
        let dict = owner(as: DictBox.self)
        if dict.count != count || dict.generation != step { throw Self.changed(dict.count != count) }
        let place = dict.nextEntry(from: first)
        guard place >= 0 else { return false }
        first = place &+ 1
        return true
    }

    private static func changed(_ isSize: Bool) -> TemplateError {
        TemplateError(.state, "dictionary \(isSize ? "changed size" : "keys changed") during iteration")
    }

    @inline(never)
    private mutating func nextRarely(_ state: RenderState) throws -> Value? {
        switch kind {
        case .tuple: return index < count ? owner(as: TupleBox.self).items[index] : nil
        case .sequence: return index < count ? owner(as: Object.self).element(index) : nil
        case .pairs:
            guard try nextEntry() else { return nil }
            let dict = owner(as: DictBox.self)
            return .tuple(TupleBox([dict.keys[first - 1], dict.values[first - 1]]))
        case .pull: return try owner(as: PullIterator.self).next(state)
        case .list, .range, .keys, .values: return nil
        }
    }

    /// An item by its position, of kinds that have such; `nil` where there is none.
    func item(_ place: Int) -> Value? {
        switch kind {
        case .list:
            let items = owner(as: ListBox.self).items
            return place < items.count ? items[place] : nil
        case .tuple: return place < count ? owner(as: TupleBox.self).items[place] : nil
        case .range: return place < count ? .int(first &+ step &* place) : nil
        case .sequence: return place < count ? owner(as: Object.self).element(place) : nil
        case .keys, .values, .pairs, .pull: return nil
        }
    }

    /// Whether items can be asked for by position, as `loop` needs it.
    var isIndexed: Bool {
        switch kind {
        case .list, .tuple, .range, .sequence, .pull: true
        case .keys, .values, .pairs: false
        }
    }
}
