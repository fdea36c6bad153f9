/// The members of a JSON object, in their order, each key once.
///
/// Looking a key up takes constant time, and keys are told apart by their bytes.
public struct JSONObject: Sendable {
    /// One member.
    public struct Member: Sendable {
        /// The key.
        public let key: String
        /// The value.
        public internal(set) var value: JSONValue

        /// Makes a member.
        ///
        /// - Parameters:
        ///   - key: the key.
        ///   - value: the value.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// How many members are compared one by one before an index pays.
    private static let longestScan = 12

    private var members: [Member]
    /// Where a key's member is; only for objects with many members.
    private var index: [ByteKey: Int]?

    /// Makes an object without members.
    public init() { (members, index) = ([], nil) }

    /// Makes an object; of equal keys the last one's value stands in the place of the first.
    ///
    /// - Parameter members: the members.
    public init(_ members: [Member]) {
        self.members = members
        index = nil
        if members.count > Self.longestScan { buildIndex() } else { removeShortDuplicates() }
    }

    /// The value of a key.
    ///
    /// A new key is put at the end, and setting `nil` removes the member.
    ///
    /// - Parameter key: the key.
    public subscript(key: String) -> JSONValue? {
        get { position(of: key).map { members[$0].value } }
        set {
            guard let newValue else {
                removeValue(forKey: key)
                return
            }
            if let position = position(of: key) { members[position].value = newValue } else { append(key, newValue) }
        }
    }

    /// Removes a member; takes time that grows with the object.
    ///
    /// - Parameter key: its key.
    /// - Returns: its value, `nil` if there was none.
    @discardableResult
    public mutating func removeValue(forKey key: String) -> JSONValue? {
        guard let position = position(of: key) else { return nil }
        let removed = members.remove(at: position)
        if index != nil { buildIndex() }
        return removed.value
    }

    /// The keys in their order.
    public var keys: [String] { members.map(\.key) }

    /// Whether there is a member of a key.
    ///
    /// - Parameter key: the key.
    /// - Returns: true if there is one.
    public func contains(_ key: String) -> Bool { position(of: key) != nil }

    private func position(of key: String) -> Int? {
        if let index { return index[ByteKey(key)] }
        return members.firstIndex { $0.key.hasSameBytes(as: key) }
    }

    private mutating func append(_ key: String, _ value: JSONValue) {
        index?[ByteKey(key)] = members.count
        members.append(Member(key: key, value: value))
        if index == nil && members.count > Self.longestScan { buildIndex() }
    }

    private mutating func buildIndex() {
        var positions: [ByteKey: Int] = Dictionary(minimumCapacity: members.count)
        var count = 0
        for member in members {
            if let known = positions[ByteKey(member.key)] {
                members[known].value = member.value
            } else {
                positions[ByteKey(member.key)] = count
                members[count] = member
                count += 1
            }
        }
        members.removeLast(members.count - count)
        index = positions
    }

    private mutating func removeShortDuplicates() {
        var position = 1
        while position < members.count {
            let key = members[position].key
            if let known = members[..<position].firstIndex(where: { $0.key.hasSameBytes(as: key) }) {
                members[known].value = members.remove(at: position).value
            } else {
                position += 1
            }
        }
    }
}

extension JSONObject: RandomAccessCollection {
    /// Where the members begin.
    public var startIndex: Int { 0 }
    /// Behind the last member.
    public var endIndex: Int { members.count }

    /// A member by its place.
    ///
    /// - Parameter position: the place, from 0.
    public subscript(position: Int) -> Member { members[position] }
}

extension JSONObject: Equatable {
    /// Whether two objects have the same members, in whatever order.
    ///
    /// - Parameters:
    ///   - left: an object.
    ///   - right: another.
    /// - Returns: true if they are equal.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.key] == $0.value }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Makes an object; of equal keys the last one's value counts.
    ///
    /// - Parameter elements: the members in their order.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements.map { Member(key: $0, value: $1) })
    }
}
