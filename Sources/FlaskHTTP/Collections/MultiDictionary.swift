/// A mapping from keys to one or more values that keeps the order in which keys came.
///
/// Reading a key gives its first value. Looking up, adding and removing take constant time however many keys a client
/// sends. Keys are told apart by their bytes. Reference: werkzeug/datastructures/structures.py, MultiDict.
public struct MultiDictionary<Value: Sendable>: Sendable {
    /// A key with its values.
    private struct Entry: Sendable {
        var key: String
        var values: [Value]
    }

    /// The entries in the order in which keys came; removed ones leave a gap until there are too many.
    private var entries: [Entry?] = []
    /// Where keys stand in `entries`; only kept once there are too many to look through.
    private var places: [ByteKey: Int] = [:]
    /// How many keys there are.
    public private(set) var count = 0

    /// Says why keys are missing; set only for the files of a form that cannot have any.
    var absence: FilesAbsence?

    /// How many entries are looked through without an index.
    private static var scanned: Int { 8 }

    /// Makes an empty mapping.
    public init() {}

    /// Makes a mapping of pairs; pairs of one key are gathered under it.
    ///
    /// - Parameter pairs: keys and values in order.
    public init(_ pairs: some Sequence<(String, Value)>) {
        for (key, value) in pairs { add(key, value) }
    }

    /// Makes a mapping that holds what several hold, as if it were one after the other.
    ///
    /// Reading a key gives the value of the first that has it. Reference: CombinedMultiDict.
    ///
    /// - Parameter parts: the mappings.
    public init(combining parts: some Sequence<MultiDictionary>) {
        for part in parts { update(part) }
    }

    /// Whether there is no key.
    public var isEmpty: Bool { count == 0 }

    /// Every key with all its values, in the order in which keys came.
    public var lists: [(key: String, values: [Value])] { entries.compactMap { $0.map { ($0.key, $0.values) } } }

    /// Whether a key is there, be it without a value.
    ///
    /// - Parameter key: the key.
    /// - Returns: true if it has a list of values.
    public func contains(_ key: String) -> Bool { place(of: key) != nil }

    /// Every value of a key, in order.
    ///
    /// - Parameter key: the key.
    /// - Returns: the values; empty if there is no such key.
    public func getList(_ key: String) -> [Value] { place(of: key).flatMap { entries[$0]?.values } ?? [] }

    /// The first value of a key, or `nil`.
    ///
    /// - Parameter key: the key.
    /// - Returns: its first value.
    public func get(_ key: String) -> Value? { place(of: key).flatMap { entries[$0]?.values.first } }

    /// Appends a value to a key.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - value: the value.
    public mutating func add(_ key: String, _ value: Value) {
        if let place = place(of: key) {
            entries[place]?.values.append(value)
        } else {
            append(Entry(key: key, values: [value]))
        }
    }

    /// Replaces the values of a key, which keeps its place.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - values: its values from now on.
    public mutating func setList(_ key: String, _ values: [Value]) {
        if let place = place(of: key) {
            entries[place]?.values = values
        } else {
            append(Entry(key: key, values: values))
        }
    }

    /// Removes a key.
    ///
    /// - Parameter key: the key.
    /// - Returns: the values that it had; empty if there was no such key.
    @discardableResult
    public mutating func popList(_ key: String) -> [Value] {
        guard let place = place(of: key), let entry = entries[place] else { return [] }
        entries[place] = nil
        places[ByteKey(key)] = nil
        count -= 1
        if entries.count > 2 * count + Self.scanned { closeGaps() }
        return entry.values
    }

    /// Removes the key that came last.
    ///
    /// - Returns: the key and the values that it had, `nil` if there is none.
    public mutating func popLastList() -> (key: String, values: [Value])? {
        while let last = entries.last, case nil = last { entries.removeLast() }
        guard let entry = entries.popLast() ?? nil else { return nil }
        places[ByteKey(entry.key)] = nil
        count -= 1
        return (entry.key, entry.values)
    }

    private func place(of key: String) -> Int? {
        if entries.count > Self.scanned { return places[ByteKey(key)] }
        return entries.firstIndex { $0?.key.hasSameBytes(as: key) == true }
    }

    private mutating func append(_ entry: Entry) {
        if entries.count == Self.scanned { indexEntries() }
        if entries.count >= Self.scanned { places[ByteKey(entry.key)] = entries.count }
        entries.append(entry)
        count += 1
    }

    private mutating func indexEntries() {
        places.removeAll(keepingCapacity: true)
        for (place, entry) in entries.enumerated() {
            if let entry { places[ByteKey(entry.key)] = place }
        }
    }

    private mutating func closeGaps() {
        entries.removeAll { if case nil = $0 { true } else { false } }
        indexEntries()
    }
}
