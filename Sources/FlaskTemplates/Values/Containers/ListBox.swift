/// Python's list: shared by reference.
// Lists that Swift hands over are frozen; others are reached by one rendering only, hence by one thread at a time.
final class ListBox {
    /// Its items.
    ///
    /// Templates may shorten the list while something walks it, so check indexes at every step.
    @exclusivity(unchecked) var items: [Value]
    /// Whether it came from Swift and may be shared by renderings, so that methods must not change it.
    @exclusivity(unchecked) var isFrozen = false

    init(_ items: [Value]) { self.items = items }

    deinit { Teardown.release(&items) }
}
