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
    /// Whether a field was set that must not be sent; it may be gone again.
    ///
    /// Setting a field cannot throw, so what is set is judged then and told when a response is made (``refusal``).
    package private(set) var isSuspect = false

    /// Makes empty headers.
    public init() { storage = .fields([]) }

    /// Makes headers of fields, in their order.
    ///
    /// - Parameter fields: the fields; a value with a line break is kept, but fails the request whose response has it.
    public init(_ fields: [HeaderField]) {
        storage = .fields(fields)
        isSuspect = fields.contains { !$0.canBeSent }
    }

    /// Makes headers of fields that are known to be right.
    package init(trusted fields: [HeaderField]) { storage = .fields(fields) }

    /// Makes headers of received bytes.
    package init(received block: ReceivedHeaderBlock) { storage = .received(block) }

    /// The received bytes, as long as nobody changed a field.
    var receivedBlock: ReceivedHeaderBlock? { if case .received(let block) = storage { block } else { nil } }

    /// The fields in their order.
    public package(set) var fields: [HeaderField] {
        get {
            switch storage {
            case .fields(let fields): fields
            case .received(let block): (0..<block.count).map(block.field(at:))
            }
        }
        _modify {
            var fields = takeFields()
            defer { storage = .fields(fields) }
            yield &fields
        }
        set { storage = .fields(newValue) }
    }

    /// The position of the first field of a name, from a position on.
    private func firstIndex(of name: String, from start: Int) -> Int? {
        switch storage {
        case .fields(let fields): fields[start...].firstIndex { ASCII.equalsIgnoringCase($0.name, name) }
        case .received(let block): block.index(of: name, from: start)
        }
    }

    /// The field at a position.
    func field(at position: Int) -> HeaderField {
        switch storage {
        case .fields(let fields): fields[position]
        case .received(let block): block.field(at: position)
        }
    }

    /// How many bytes the name of the field at a position has.
    func nameLength(at position: Int) -> Int {
        switch storage {
        case .fields(let fields): fields[position].name.utf8.count
        case .received(let block): block.name(at: position).utf8.count
        }
    }

    /// How many fields there are, repetitions included.
    public var count: Int {
        switch storage {
        case .fields(let fields): fields.count
        case .received(let block): block.count
        }
    }

    /// Whether there is no field.
    public var isEmpty: Bool { count == 0 }

    /// The first value of a name; setting replaces every field of that name, setting `nil` removes them.
    ///
    /// A field that a client sent several times reads as one whose values are separated by commas, as WSGI servers hand it
    /// over; ``values(_:)`` gives them one by one. A value that is set is kept as it is. A response with a value that holds a
    /// line break is never sent: its request fails as if the function that set it had thrown, unless that function sets or
    /// removes the field again. ``set(_:_:parameters:)`` throws at once.
    ///
    /// - Parameter name: the field's name in any case.
    public subscript(name: String) -> String? {
        get {
            switch storage {
            case .fields(let fields): fields.first { ASCII.equalsIgnoringCase($0.name, name) }?.value
            case .received: joined(name)
            }
        }
        set {
            if let newValue { put(name, newValue) } else { remove(name) }
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
        switch storage {
        case .fields(let fields): return fields.filter { ASCII.equalsIgnoringCase($0.name, name) }.map(\.value)
        case .received(let block):
            var values: [String] = [], start = 0
            while let index = block.index(of: name, from: start) {
                values.append(block.value(at: index))
                start = index + 1
            }
            return values
        }
    }

    /// The values of a name in one, separated by commas as a list is that was sent in several fields.
    ///
    /// Reference: RFC 9110 §5.3.
    ///
    /// - Parameter name: the field's name in any case.
    /// - Returns: `nil` if there is no such field.
    package func joined(_ name: String) -> String? {
        guard let first = firstIndex(of: name, from: 0) else { return nil }
        guard firstIndex(of: name, from: first + 1) != nil else { return field(at: first).value }
        return values(name).joined(separator: ",")
    }

    /// Removes every field of a name.
    ///
    /// - Parameter name: the field's name in any case.
    public mutating func remove(_ name: String) {
        guard contains(name) else { return }
        fields.removeAll { ASCII.equalsIgnoringCase($0.name, name) }
    }

    /// The error of a field that must not be sent; `nil` costs no look at the fields.
    package var refusal: HTTPError? { isSuspect ? firstInvalidField.map(HTTPError.init(refusing:)) : nil }

    /// Takes note if the value of a field that is there must not be sent.
    mutating func note(_ name: String, _ value: String) {
        if !HeaderField(name: name, value: value).canBeSent { isSuspect = true }
    }

    /// Appends a field, and takes note if it must not be sent.
    package mutating func append(_ field: HeaderField) {
        note(field.name, field.value)
        fields.append(field)
    }

    /// Replaces every field of a name by one, and takes note if it must not be sent.
    package mutating func put(_ name: String, _ value: String) {
        note(name, value)
        replace(name, with: value)
    }

    /// Replaces the first field of a name in its place, drops the others, and appends if there is none.
    ///
    /// For values that are known to be right; others are ``put(_:_:)``.
    package mutating func replace(_ name: String, with value: String) {
        var fields = takeFields()
        defer { storage = .fields(fields) }
        guard let first = fields.firstIndex(where: { ASCII.equalsIgnoringCase($0.name, name) }) else {
            fields.append(HeaderField(name: name, value: value))
            return
        }
        fields[first] = HeaderField(name: name, value: value)
        let rest = fields.indices.dropFirst(first + 1)
        guard rest.contains(where: { ASCII.equalsIgnoringCase(fields[$0].name, name) }) else { return }
        fields = fields[...first] + fields[(first + 1)...].filter { !ASCII.equalsIgnoringCase($0.name, name) }
    }

    /// Moves the fields out, so that a change does not copy them.
    private mutating func takeFields() -> [HeaderField] {
        let taken = fields
        storage = .fields([])
        return taken
    }
}
