import Synchronization

/// What is known of encodable types: how they are converted, and the keys that their values have.
enum EncodedShapes {
    /// One type's facts.
    enum Facts {
        /// It converts by itself.
        case convertible
        /// Its keys are those of a dictionary, which have no order of their own.
        case dictionary
        /// It encodes itself; the keys of the last value of it, where it had any.
        case encodable(DictShape?)
    }

    // Shapes are immutable once they are here.
    private struct Table: @unchecked Sendable { var facts: [ObjectIdentifier: Facts] = [:] }

    private static let table = Mutex(Table())

    /// All that is known.
    static func all() -> [ObjectIdentifier: Facts] { table.withLock { $0.facts } }

    /// Keeps what was learned.
    static func learn(_ facts: [ObjectIdentifier: Facts]) {
        table.withLock { $0.facts.merge(facts) { _, new in new } }
    }
}
