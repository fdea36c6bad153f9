extension TemplateValue {
    /// What kind of value it is, with its parts.
    package enum Shape {
        case none
        /// The name that was looked up.
        case undefined(String?)
        case bool(Bool)
        case int(Int)
        /// An integer beyond 64 bits: its digits.
        case bigInteger(String)
        case double(Double)
        case string(String)
        case markup(String)
        case list([TemplateValue])
        case tuple([TemplateValue])
        case dictionary([(key: TemplateValue, value: TemplateValue)])
        case set([TemplateValue])
        case bytes([UInt8])
        case range(start: Int, stop: Int, step: Int)
        /// Anything else: the name of its type and its text.
        case object(type: String, text: String)
    }

    /// What kind of value it is.
    package var shape: Shape {
        switch value {
        case .undefined(let undefined): .undefined(undefined.name)
        case .none: .none
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .double(let value): .double(value)
        case .string(let text): .string(text)
        case .safe(let text): .markup(text)
        case .list(let box): .list(box.items.map(TemplateValue.init))
        case .tuple(let box): .tuple(box.items.map(TemplateValue.init))
        case .dict: .dictionary(entries ?? [])
        case .object(let object): Self.shape(of: object)
        case .element: .object(type: value.typeName, text: description)
        }
    }

    private static func shape(of object: Object) -> Shape {
        switch object {
        case let integer as IntegerObject: .bigInteger((try? integer.value.decimalText()) ?? integer.value.text(radix: 10))
        case let set as SetObject: .set(set.members.keyList.map(TemplateValue.init))
        case let bytes as BytesObject: .bytes(bytes.bytes)
        case let range as RangeObject: .range(start: range.start, stop: range.stop, step: range.step)
        default: .object(type: object.typeName, text: TemplateValue(.object(object)).description)
        }
    }

    /// An undefined variable of a kind.
    package static func undefined(_ name: String, _ kind: TemplateOptions.Undefined) -> TemplateValue {
        TemplateValue(.undefined(Undefined(behavior: Undefined.Behavior(kind), name: name)))
    }

    /// An object with attributes, and what `str` and `__html__` give.
    package static func object(
        attributes: [(String, TemplateValue)], string: String? = nil, html: String? = nil
    ) -> TemplateValue {
        TemplateValue(
            .object(
                AttributesObject(
                    DictBox(pairs: attributes.map { ($0.0, $0.1.value) }), text: string, html: html)))
    }

    /// An iterator that can be walked once and has no length.
    package static func iterator(_ items: [TemplateValue]) -> TemplateValue {
        var rest = items.map(\.value)[...]
        return TemplateValue(.object(GeneratorObject(typeName: "list_iterator") { _ in rest.popFirst() }))
    }
}

/// An object that has attributes and no items.
final class AttributesObject: Object {
    let members: DictBox
    private let text: String?
    private let htmlText: String?

    init(_ members: DictBox, text: String? = nil, html: String? = nil) {
        self.members = members
        self.text = text
        htmlText = html
    }

    override var typeName: String { "Object" }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? { members[name] }

    override func string(_ state: RenderState) throws -> String { try text ?? representation(state) }

    override func html(_ state: RenderState) throws -> String? { htmlText }
}
