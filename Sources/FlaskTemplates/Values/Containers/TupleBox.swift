/// Python's tuple.
// Immutable; only its end takes the items out.
final class TupleBox {
    @exclusivity(unchecked) private(set) var items: [Value]

    /// Whether it is one of the groups that the filter `groupby` makes, whose items have the names `grouper` and `list`.
    let isGroup: Bool

    init(_ items: [Value]) {
        self.items = items
        isGroup = false
    }

    /// A group of the filter `groupby`.
    init(group key: Value, _ items: Value) {
        self.items = [key, items]
        isGroup = true
    }

    deinit { Teardown.release(&items) }
}
