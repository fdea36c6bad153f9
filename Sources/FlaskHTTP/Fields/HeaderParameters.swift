/// Named values of a header field in their order, such as the directives of `Cache-Control`.
///
/// A name appears once; a value may be missing, as in `no-cache`. Names are compared as they are written.
public struct HeaderParameters: Sendable {
    /// A name with its value.
    public struct Element: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value; `nil` if the name stands alone.
        public var value: String?
    }

    private var entries: [Element] = []
    /// Where each name stands; kept only when there are so many that searching would take long.
    private var places: [String: Int] = [:]

    private static let searchLimit = 8

    /// Makes empty parameters.
    public init() {}

    /// The value of a name.
    ///
    /// Reading gives `nil` for a name that is missing or stands alone. Setting replaces the value in its place or
    /// appends it; setting `nil` removes the name.
    ///
    /// - Parameter name: the name as it is written.
    public subscript(name: String) -> String? {
        get { place(of: name).flatMap { entries[$0].value } }
        set {
            if let newValue { set(name, to: newValue) } else { remove(name) }
        }
    }

    /// Whether a name is there, with or without a value.
    ///
    /// - Parameter name: the name as it is written.
    /// - Returns: true if it is.
    public func contains(_ name: String) -> Bool { place(of: name) != nil }

    /// Sets the value of a name in its place, or appends it.
    ///
    /// - Parameters:
    ///   - name: the name.
    ///   - value: its value, or `nil` to let the name stand alone.
    public mutating func set(_ name: String, to value: String?) {
        if let place = place(of: name) {
            entries[place].value = value
        } else {
            entries.append(Element(name: name, value: value))
            notePlace()
        }
    }

    /// Removes a name.
    ///
    /// - Parameter name: the name as it is written.
    public mutating func remove(_ name: String) {
        guard let place = place(of: name) else { return }
        entries.remove(at: place)
        places.removeAll()
        if entries.count > Self.searchLimit { notePlaces() }
    }

    /// Appends to the value of a name, which starts empty.
    mutating func append(_ text: String, to name: String) {
        if let place = place(of: name) {
            var value = entries[place].value.take() ?? ""
            value += text
            entries[place].value = value
        } else {
            set(name, to: text)
        }
    }

    private func place(of name: String) -> Int? {
        places.isEmpty ? entries.firstIndex { $0.name == name } : places[name]
    }

    private mutating func notePlace() {
        if !places.isEmpty {
            places[entries[entries.count - 1].name] = entries.count - 1
        } else if entries.count > Self.searchLimit {
            notePlaces()
        }
    }

    private mutating func notePlaces() {
        for (place, entry) in entries.enumerated() { places[entry.name] = place }
    }
}

extension HeaderParameters: RandomAccessCollection {
    /// The position of the first element.
    public var startIndex: Int { 0 }
    /// The position behind the last element.
    public var endIndex: Int { entries.count }
    /// The element at a position.
    ///
    /// - Parameter position: an index of the collection.
    public subscript(position: Int) -> Element { entries[position] }
}

extension HeaderParameters: ExpressibleByDictionaryLiteral {
    /// Makes parameters of a literal such as `["charset": "utf-8"]`.
    ///
    /// - Parameter elements: names and values in order; of a repeated name the last value counts.
    public init(dictionaryLiteral elements: (String, String?)...) {
        for (name, value) in elements { set(name, to: value) }
    }
}

extension HeaderParameters: Equatable {
    /// Whether both have the same names with the same values, in any order.
    public static func == (left: HeaderParameters, right: HeaderParameters) -> Bool {
        left.count == right.count && left.allSatisfy { right.contains($0.name) && right[$0.name] == $0.value }
    }
}
