/// Header fields: ordered, with repetitions, found without regard to case.
///
/// A value type; copies are cheap. Reference: werkzeug/datastructures/headers.py, Headers.
public struct Headers: Sendable {
    /// Received headers stay bytes until somebody changes them or walks through them.
    private enum Storage: Sendable {
        case fields([HeaderField])
        case received(ReceivedHeaderBlock)
    }

    private var storage: Storage

    /// Makes empty headers.
    public init() { storage = .fields([]) }

    /// Makes headers of fields, in their order.
    ///
    /// - Parameter fields: the fields; values are taken as they are.
    public init(_ fields: [HeaderField]) { storage = .fields(fields) }

    /// Makes headers of received bytes.
    package init(received block: ReceivedHeaderBlock) { storage = .received(block) }

    /// The fields in their order.
    public package(set) var fields: [HeaderField] {
        get {
            switch storage {
            case .fields(let fields): fields
            case .received(let block): block.places.indices.map(block.field(at:))
            }
        }
        _modify {
            var fields = takeFields()
            defer { storage = .fields(fields) }
            yield &fields
        }
        set { storage = .fields(newValue) }
    }

    /// How many fields there are, repetitions included.
    public var count: Int {
        switch storage {
        case .fields(let fields): fields.count
        case .received(let block): block.places.count
        }
    }

    /// Whether there is no field.
    public var isEmpty: Bool { count == 0 }

    /// The first value of a name; setting replaces every field of that name, setting `nil` removes them.
    ///
    /// A value that is set must hold no line break; one that does ends the program, since it would split the
    /// response. Values that come from a client belong into ``set(_:_:)``, which throws instead.
    ///
    /// - Parameter name: the field's name in any case.
    public subscript(name: String) -> String? {
        get {
            switch storage {
            case .fields(let fields): fields.first { ASCII.equalsIgnoringCase($0.name, name) }?.value
            case .received(let block): block.index(of: name).map(block.value(at:))
            }
        }
        set {
            if let newValue { replace(name, with: newValue) } else { remove(name) }
        }
    }

    /// Whether a field of a name is there.
    ///
    /// - Parameter name: the field's name in any case.
    /// - Returns: true if there is at least one.
    public func contains(_ name: String) -> Bool {
        switch storage {
        case .fields(let fields): fields.contains { ASCII.equalsIgnoringCase($0.name, name) }
        case .received(let block): block.index(of: name) != nil
        }
    }

    /// Every value of a name, in order.
    ///
    /// - Parameter name: the field's name in any case.
    /// - Returns: the values; empty if there are none.
    public func values(_ name: String) -> [String] {
        fields.filter { ASCII.equalsIgnoringCase($0.name, name) }.map(\.value)
    }

    /// Removes every field of a name.
    ///
    /// - Parameter name: the field's name in any case.
    public mutating func remove(_ name: String) {
        guard contains(name) else { return }
        fields.removeAll { ASCII.equalsIgnoringCase($0.name, name) }
    }

    /// Replaces the first field of a name in its place, drops the others, and appends if there is none.
    package mutating func replace(_ name: String, with value: String) {
        var fields = takeFields()
        defer { storage = .fields(fields) }
        guard let first = fields.firstIndex(where: { ASCII.equalsIgnoringCase($0.name, name) }) else {
            fields.append(HeaderField(name: name, value: value))
            return
        }
        fields[first] = HeaderField(name: name, value: value)
        var index = first + 1
        while index < fields.count {
            if ASCII.equalsIgnoringCase(fields[index].name, name) { fields.remove(at: index) } else { index += 1 }
        }
    }

    /// Moves the fields out, so that a change does not copy them.
    private mutating func takeFields() -> [HeaderField] {
        let taken = fields
        storage = .fields([])
        return taken
    }
}

extension Headers: ExpressibleByDictionaryLiteral {
    /// Makes headers of a literal such as `["X-Request-Id": "7"]`.
    ///
    /// - Parameter elements: names and values, in order.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { HeaderField(name: $0.0, value: $0.1) })
    }
}

extension Headers: Equatable {
    /// Whether two headers have the same fields in the same order, names without regard to case.
    public static func == (left: Headers, right: Headers) -> Bool {
        left.count == right.count
            && zip(left.fields, right.fields).allSatisfy { ASCII.equalsIgnoringCase($0.name, $1.name) && $0.value == $1.value }
    }
}
