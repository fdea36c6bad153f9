/// Items that come one by one; it can look ahead.
final class PullIterator {
    private let source: ValueIterator
    @exclusivity(unchecked) private var ahead: [Value] = []
    @exclusivity(unchecked) private var position = 0
    @exclusivity(unchecked) private var isDone = false
    /// The item before the current one, and that itself.
    @exclusivity(unchecked) private(set) var previous: Value?
    @exclusivity(unchecked) private(set) var current: Value?

    init(_ source: ValueIterator) { self.source = source }

    /// The next item; `nil` at the end.
    func next(_ state: RenderState) throws -> Value? {
        let item: Value
        if position < ahead.count {
            item = ahead[position]
            position += 1
            if position == ahead.count {
                ahead.removeAll(keepingCapacity: true)
                position = 0
            }
        } else {
            guard !isDone, let produced = try source.next(state) else {
                isDone = true
                return nil
            }
            item = produced
        }
        previous = current
        current = item
        return item
    }

    /// The item that comes next, which stays there.
    func peek(_ state: RenderState) throws -> Value? {
        if position < ahead.count { return ahead[position] }
        guard !isDone, let item = try source.next(state) else {
            isDone = true
            return nil
        }
        ahead.append(item)
        return item
    }

    /// Reads everything; how many items are left.
    func drain(_ state: RenderState) throws -> Int {
        while !isDone {
            guard let item = try source.next(state) else {
                isDone = true
                break
            }
            ahead.append(item)
        }
        return ahead.count - position
    }
}
