extension TemplateValue {
    /// The value of an `Encodable` type, as its encoding shows it: members become entries of a dictionary.
    ///
    /// The keys of a type are learned once and shared by the dictionaries of its values. For many objects of which a template
    /// uses few members, ``LiveTemplateValue`` is quicker.
    ///
    /// - Parameter value: The value to encode.
    /// - Throws: What the type's `encode(to:)` throws, or ``TemplateError`` of the kind `recursion` for values within themselves.
    public init(encoding value: some Encodable) throws {
        let encoder = ValueEncoder()
        self.init(try encoder.convert(value))
        encoder.keepLearned()
    }
}

/// Makes values of what types encode.
final class ValueEncoder: Encoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    private var known = EncodedShapes.all()
    private var learned: [ObjectIdentifier: EncodedShapes.Facts] = [:]
    private var depth = 0
    /// The type that was encoded last, and the keys of its values; rows of a table are of one type.
    private var lastType: ObjectIdentifier?
    private var lastShape: DictShape?

    /// What the value that is being encoded has become so far.
    private(set) var result: Value?
    /// The keys that the value which is being encoded is expected to have.
    private var expected: DictShape?

    func keepLearned() {
        if !learned.isEmpty { EncodedShapes.learn(learned) }
    }

    /// The value of anything encodable.
    func convert<Encoded: Encodable>(_ value: Encoded) throws -> Value {
        if let simple = Self.simple(value) { return simple }
        let type = ObjectIdentifier(Encoded.self)
        if type == lastType, let lastShape { return try encode(value, type, shape: lastShape) }
        switch known[type] ?? facts(value, type) {
        case .convertible:
            if let convertible = value as? any TemplateValueConvertible { return convertible.templateValue.value }
            return try encode(value, type, shape: nil)
        case .dictionary: return Self.sorted(try encode(value, type, shape: nil, learns: false))
        case .encodable(let shape):
            lastType = type
            lastShape = shape
            return try encode(value, type, shape: shape)
        }
    }

    @inline(__always)
    private static func simple<Encoded>(_ value: Encoded) -> Value? {
        if Encoded.self == String.self { return .string(unsafeBitCast(value, to: String.self)) }
        if Encoded.self == Int.self { return .int(unsafeBitCast(value, to: Int.self)) }
        if Encoded.self == Bool.self { return .bool(unsafeBitCast(value, to: Bool.self)) }
        if Encoded.self == Double.self { return .double(unsafeBitCast(value, to: Double.self)) }
        return nil
    }

    private func facts<Encoded>(_ value: Encoded, _ type: ObjectIdentifier) -> EncodedShapes.Facts {
        var facts = EncodedShapes.Facts.encodable(nil)
        if value is any TemplateValueConvertible {
            facts = .convertible
        } else if value is any DictionaryMarker {
            facts = .dictionary
        }
        known[type] = facts
        learned[type] = facts
        return facts
    }

    private func encode(
        _ value: some Encodable, _ type: ObjectIdentifier, shape: DictShape?, learns: Bool = true
    ) throws -> Value {
        if depth > 24, depth >= Value.nestingLimit || ThreadLimits.isStackLow { throw Value.tooDeep("encoding") }
        let outer = (result, expected)
        (result, expected) = (nil, shape)
        depth += 1
        defer {
            (result, expected) = outer
            depth -= 1
        }
        try value.encode(to: self)
        guard let made = result else { return .none }
        if case .dict(let box) = made {
            box.finishShape()
            box.isFrozen = true
            if shape == nil && learns { learn(box, type) }
        }
        return made
    }

    private func learn(_ box: DictBox, _ type: ObjectIdentifier) {
        let names = box.keyList.compactMap(\.stringValue)
        guard !names.isEmpty, names.count == box.count else { return }
        let shape = DictShape(names: names)
        known[type] = .encodable(shape)
        learned[type] = .encodable(shape)
        lastType = type
        lastShape = shape
    }

    /// A dictionary in the order of its keys.
    private static func sorted(_ value: Value) -> Value {
        guard case .dict(let box) = value else { return value }
        let pairs = box.pairs.sorted { ($0.key.stringValue ?? "").precedes($1.key.stringValue ?? "") }
        let result = DictBox(capacity: pairs.count)
        for (key, value) in pairs { result.set(key.stringValue ?? "", to: value) }
        result.isFrozen = true
        return .dict(result)
    }

    // MARK: Encoder

    func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .dict(let box)? = result { return KeyedEncodingContainer(EncodedMembers<Key>(self, box)) }
        let box = expected.map { DictBox(expecting: $0) } ?? DictBox()
        result = .dict(box)
        return KeyedEncodingContainer(EncodedMembers<Key>(self, box))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .list(let box)? = result { return EncodedItems(self, box) }
        let box = ListBox([])
        box.isFrozen = true
        result = .list(box)
        return EncodedItems(self, box)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { EncodedScalar(self) }

    /// Sets what the value that is being encoded has become.
    func finish(_ value: Value) { result = value }
}

/// Dictionaries of Swift, whatever they hold.
private protocol DictionaryMarker {}

extension Dictionary: DictionaryMarker {}
