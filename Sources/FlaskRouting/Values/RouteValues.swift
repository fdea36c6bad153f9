/// The values that a URL is built with: names with values, in order.
///
/// ```swift
/// try adapter.build("profile", ["username": "John Doe", "page": 2])
/// ```
public struct RouteValues: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    private var pairs: [Pair] = []
    private var positions: [String: Int] = [:]

    private struct Pair: Sendable, Hashable {
        let name: String
        var value: RouteValue
    }

    /// Makes an empty collection.
    public init() {}

    /// Takes values by their names; ``RouteValue/null`` drops out, of two values with one name the last one counts.
    ///
    /// - Parameter pairs: names with values.
    public init(_ pairs: some Sequence<(String, RouteValue)>) {
        for (name, value) in pairs { self[name] = value }
    }

    /// Takes the values of a literal, as ``init(_:)`` does.
    ///
    /// - Parameter elements: names with values.
    public init(dictionaryLiteral elements: (String, RouteValue)...) { self.init(elements) }

    /// Takes a mapping that may have several values for a name, such as a form: those become a list.
    ///
    /// Other than in the other initialisers ``RouteValue/null`` stays a value.
    /// Reference: werkzeug/routing/map.py, MapAdapter.build.
    ///
    /// - Parameter pairs: names with values.
    public init(grouping pairs: some Sequence<(String, RouteValue)>) {
        var isList: Set<String> = []
        for (name, value) in pairs {
            guard let position = position(of: name) else {
                append(name, value)
                continue
            }
            if isList.insert(name).inserted {
                self.pairs[position].value = .list([self.pairs[position].value, value])
            } else if case .list(let values) = self.pairs[position].value {
                self.pairs[position].value = .list(values + [value])
            }
        }
    }

    /// The value of a name; setting ``RouteValue/null`` removes it.
    ///
    /// - Parameter name: the name.
    public subscript(name: String) -> RouteValue? {
        get { position(of: name).map { pairs[$0].value } }
        set {
            let value = newValue == RouteValue.null ? nil : newValue
            switch (position(of: name), value) {
            case (let position?, let value?): pairs[position].value = value
            case (let position?, nil): remove(at: position)
            case (nil, let value?): append(name, value)
            case (nil, nil): break
            }
        }
    }

    /// Sets a value where there is none.
    ///
    /// - Parameters:
    ///   - name: the name.
    ///   - value: what to set; ``RouteValue/null`` sets nothing.
    public mutating func setDefault(_ name: String, _ value: RouteValue) {
        if position(of: name) == nil { self[name] = value }
    }

    /// The names, in order.
    public var names: [String] { pairs.map(\.name) }

    private static let indexedFrom = 12

    private mutating func append(_ name: String, _ value: RouteValue) {
        pairs.append(Pair(name: name, value: value))
        if pairs.count == Self.indexedFrom {
            for (position, pair) in pairs.enumerated() { positions[pair.name] = position }
        } else if pairs.count > Self.indexedFrom {
            positions[name] = pairs.count - 1
        }
    }

    private mutating func remove(at position: Int) {
        let rest = pairs.enumerated().filter { $0.offset != position }.map(\.element)
        pairs = []
        positions = [:]
        for pair in rest { append(pair.name, pair.value) }
    }

    private func position(of name: String) -> Int? {
        pairs.count < Self.indexedFrom ? pairs.firstIndex { $0.name == name } : positions[name]
    }
}

extension RouteValues: RandomAccessCollection {
    /// The position of the first value.
    public var startIndex: Int { 0 }

    /// The position after the last value.
    public var endIndex: Int { pairs.count }

    /// A name and its value.
    ///
    /// - Parameter position: a valid position.
    public subscript(position: Int) -> (name: String, value: RouteValue) { (pairs[position].name, pairs[position].value) }
}
