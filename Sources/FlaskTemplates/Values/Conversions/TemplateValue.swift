/// A value for templates: what Swift hands to a rendering, and what it gets back.
///
/// Most values convert by themselves (``TemplateValueConvertible``), or can be written as literals. What comes from Swift is
/// immutable and may be shared by renderings in several threads; a template that changes a list or a dictionary gets a copy.
public struct TemplateValue: Sendable {
    let value: FlaskTemplates.Value

    init(_ value: FlaskTemplates.Value) { self.value = value }

    /// A value of a Swift type that converts.
    ///
    /// - Parameter convertible: The value to convert.
    public init(_ convertible: some TemplateValueConvertible) { self = convertible.templateValue }

    /// Python's `None`.
    public static let none = TemplateValue(.none)

    /// A string that counts as HTML, so that it is not escaped.
    ///
    /// - Parameter html: HTML that can be trusted.
    /// - Returns: The value that Python calls Markup.
    public static func markup(_ html: String) -> TemplateValue { TemplateValue(.safe(html)) }

    /// A list.
    ///
    /// - Parameter items: Its items.
    /// - Returns: The list.
    public static func list(_ items: [TemplateValue]) -> TemplateValue { TemplateValue(.frozenList(items.map(\.value))) }

    /// A tuple.
    ///
    /// - Parameter items: Its items.
    /// - Returns: The tuple.
    public static func tuple(_ items: [TemplateValue]) -> TemplateValue {
        TemplateValue(.tuple(TupleBox(items.map(\.value))))
    }

    /// A dictionary in the order of its entries.
    ///
    /// - Parameter entries: Keys and values; a later entry replaces the value of an earlier one with an equal key.
    /// - Returns: The dictionary.
    /// - Throws: ``TemplateError`` of the kind `type` for keys that cannot be hashed, such as lists.
    public static func dictionary(_ entries: [(key: TemplateValue, value: TemplateValue)]) throws -> TemplateValue {
        let box = DictBox(capacity: entries.count)
        for (key, value) in entries { try box.set(key.value, to: value.value) }
        box.isFrozen = true
        return TemplateValue(.dict(box))
    }

    /// A dictionary with names for keys, in the order of its entries.
    ///
    /// - Parameter entries: Names and values; a later entry replaces the value of an earlier one with the same name.
    /// - Returns: The dictionary.
    public static func dictionary(_ entries: KeyValuePairs<String, TemplateValue>) -> TemplateValue {
        let box = DictBox(capacity: entries.count)
        for (name, value) in entries { box.set(name, to: value.value) }
        box.isFrozen = true
        return TemplateValue(.dict(box))
    }

    /// A set.
    ///
    /// - Parameter members: Its members; equal ones count once.
    /// - Returns: The set.
    /// - Throws: ``TemplateError`` of the kind `type` for members that cannot be hashed, such as lists.
    public static func set(_ members: [TemplateValue]) throws -> TemplateValue {
        let set = try SetObject(members.map(\.value))
        set.members.isFrozen = true
        return TemplateValue(.object(set))
    }

    /// Python's bytes.
    ///
    /// - Parameter bytes: The bytes.
    /// - Returns: The value.
    public static func bytes(_ bytes: [UInt8]) -> TemplateValue { TemplateValue(.bytes(bytes)) }

    /// Python's range.
    ///
    /// - Parameters:
    ///   - start: The first number.
    ///   - stop: The number that is not reached.
    ///   - step: The distance between two numbers; zero counts as one.
    /// - Returns: The range, whose numbers are computed when they are asked for.
    public static func range(_ start: Int, _ stop: Int, step: Int = 1) -> TemplateValue {
        TemplateValue(.object(RangeObject(start, stop, step == 0 ? 1 : step)))
    }

    /// An integer of any size.
    ///
    /// - Parameter decimal: Its digits, after an optional sign; 4300 digits at most.
    /// - Returns: The integer; `nil` where the text is none.
    public static func integer(decimal: String) -> TemplateValue? { BigInteger.value(decimal: decimal).map(TemplateValue.init) }
}

extension Value {
    /// A dictionary that came from Swift, in the order of its keys.
    static func frozenDict(_ entries: [(String, Value)]) -> Value {
        let box = DictBox(capacity: entries.count)
        let order = entries.indices.sorted { entries[$0].0.precedes(entries[$1].0) }
        for index in order { box.set(entries[index].0, to: entries[index].1) }
        box.isFrozen = true
        return .dict(box)
    }

    /// A list that came from Swift.
    static func frozenList(_ items: [Value]) -> Value {
        let box = ListBox(items)
        box.isFrozen = true
        return .list(box)
    }
}
