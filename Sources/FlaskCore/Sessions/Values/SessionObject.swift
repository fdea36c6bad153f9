/// A mapping of texts to session values, in the order in which the keys were added.
///
/// Looking a key up takes time that grows with the number of members; keys are told apart by their bytes.
public struct SessionObject: Sendable, Equatable {
    /// One member.
    public struct Member: Sendable, Equatable {
        /// The key.
        public let key: String
        /// The value.
        public fileprivate(set) var value: SessionValue
    }

    private var members: [Member] = []

    /// Makes a mapping without members.
    public init() {}

    /// Takes members whose keys are known to differ.
    init(distinct members: [(key: String, value: SessionValue)]) {
        self.members = members.map { Member(key: $0.key, value: $0.value) }
    }

    /// The value of a key.
    ///
    /// A new key is put at the end, and setting `nil` removes the member.
    ///
    /// - Parameter key: the key.
    public subscript(key: String) -> SessionValue? {
        get { position(of: key).map { members[$0].value } }
        set {
            switch (position(of: key), newValue) {
            case (let position?, let value?): members[position].value = value
            case (let position?, nil): members.remove(at: position)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// The keys in their order.
    public var keys: [String] { members.map(\.key) }

    /// Whether there is a member of a key.
    ///
    /// - Parameter key: the key.
    /// - Returns: true if there is one.
    public func contains(_ key: String) -> Bool { position(of: key) != nil }

    private func position(of key: String) -> Int? { members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) } }

    /// Whether two mappings have the same members, in whatever order.
    ///
    /// - Parameters:
    ///   - left: a mapping.
    ///   - right: another.
    /// - Returns: true if they are equal.
    public static func == (left: SessionObject, right: SessionObject) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.key] == $0.value }
    }
}

extension SessionObject: RandomAccessCollection {
    /// Where the members begin.
    public var startIndex: Int { 0 }
    /// Behind the last member.
    public var endIndex: Int { members.count }

    /// A member by its place.
    ///
    /// - Parameter position: the place, from 0.
    public subscript(position: Int) -> Member { members[position] }
}

extension SessionObject: ExpressibleByDictionaryLiteral {
    /// Makes a mapping; of equal keys the last one's value counts.
    ///
    /// - Parameter elements: the members in their order.
    public init(dictionaryLiteral elements: (String, SessionValue)...) {
        for (key, value) in elements { self[key] = value }
    }
}
