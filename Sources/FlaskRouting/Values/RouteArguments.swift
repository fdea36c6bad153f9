/// The values of a match: those of the rule's variables in their order, then those of its defaults.
public struct RouteArguments: Sendable, Hashable {
    /// One value needs no array of its own.
    enum Storage: Sendable, Hashable {
        case empty
        case one(RouteValue)
        case many([RouteValue])
    }

    /// The names, in order.
    public private(set) var names: [String]
    private var storage: Storage

    init(names: [String], storage: Storage) {
        self.names = names
        self.storage = storage
    }

    /// Makes arguments of names and values.
    ///
    /// - Parameter pairs: names with values, no name twice.
    public init(_ pairs: [(String, RouteValue)] = []) {
        names = pairs.map(\.0)
        switch pairs.count {
        case 0: storage = .empty
        case 1: storage = .one(pairs[0].1)
        default: storage = .many(pairs.map(\.1))
        }
    }

    static let empty = RouteArguments(names: [], storage: .empty)

    /// The value of a name, `nil` if there is none; setting `nil` removes it.
    ///
    /// - Parameter name: the name of a variable or default.
    public subscript(name: String) -> RouteValue? {
        get { names.firstIndex(of: name).map { value(at: $0) } }
        set {
            var pairs = map { ($0.name, $0.value) }
            let position = names.firstIndex(of: name) ?? pairs.count
            pairs.replaceSubrange(position..<Swift.min(position + 1, pairs.count), with: newValue.map { [(name, $0)] } ?? [])
            self = RouteArguments(pairs)
        }
    }

    /// Takes a value out.
    ///
    /// - Parameter name: the name of a variable or default.
    /// - Returns: the value; `nil` if there was none.
    public mutating func pop(_ name: String) -> RouteValue? {
        guard let value = self[name] else { return nil }
        self[name] = nil
        return value
    }

    /// A value by its position.
    ///
    /// - Parameter position: a valid position.
    /// - Returns: the value.
    public func value(at position: Int) -> RouteValue {
        switch storage {
        case .empty: .null
        case .one(let value): position == 0 ? value : .null
        case .many(let values): values[position]
        }
    }
}

extension RouteArguments: RandomAccessCollection {
    /// The position of the first value.
    public var startIndex: Int { 0 }

    /// The position after the last value.
    public var endIndex: Int {
        switch storage {
        case .empty: 0
        case .one: 1
        case .many(let values): values.count
        }
    }

    /// A name and its value.
    ///
    /// - Parameter position: a valid position.
    public subscript(position: Int) -> (name: String, value: RouteValue) { (names[position], value(at: position)) }
}
