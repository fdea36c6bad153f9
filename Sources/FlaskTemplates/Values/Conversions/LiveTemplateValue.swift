/// A value of Swift that templates read while they render: a member is asked for only when a template mentions it.
///
/// An array of them converts without reading any; so objects with many members cost what the template uses.
/// Conform by writing ``templateMember(_:)``; everything else has a default. Filters, tests and functions get the value back by
/// a parameter of its type: `app.templateFilter("avatar") { (user: User) in user.avatar(size: 80) }`.
public protocol LiveTemplateValue: TemplateValueConvertible, TemplateValueReadable, Sendable {
    /// A member by its name.
    ///
    /// - Parameter name: The name that stands in the template.
    /// - Returns: Its value; `nil` where there is none of that name, which is then undefined.
    /// - Throws: What prevents reading it; the rendering ends with it.
    func templateMember(_ name: String) throws -> TemplateValue?

    /// What templates print for the object; `nil` for its type's name.
    var templateText: String? { get }

    /// The HTML that templates print for the object as it is; `nil` where it has none, so that its text is escaped.
    var templateHTML: String? { get }

    /// The number of its elements; `nil` where it is no sequence.
    var templateCount: Int? { get }

    /// An element by its position, which is below ``templateCount``.
    ///
    /// - Parameter index: The position.
    /// - Returns: The element.
    func templateElement(_ index: Int) -> TemplateValue

    /// What calling it gives.
    ///
    /// - Parameters:
    ///   - arguments: The positional arguments.
    ///   - named: The arguments with names.
    /// - Returns: The result; `nil` where it is not callable.
    /// - Throws: What prevents the call; the rendering ends with it.
    func templateCall(_ arguments: [TemplateValue], named: [(name: String, value: TemplateValue)]) throws -> TemplateValue?
}

extension LiveTemplateValue {
    /// The object, with its members read on demand.
    public var templateValue: TemplateValue { TemplateValue(.object(LiveObject(self))) }

    /// The array as it is.
    ///
    /// - Parameter items: The array.
    /// - Returns: A sequence that reads members of the items on demand.
    public static func templateList(_ items: [Self]) -> TemplateValue { TemplateValue(.object(LiveSequence(items))) }

    /// The object that a template was given.
    ///
    /// - Parameter templateValue: The value; the result is `nil` where it is no object of this type.
    public init?(templateValue: TemplateValue) {
        let object: (any Sendable)? =
            switch templateValue.value {
            case .object(let object): object.swiftValue
            case .element(let list, let index): list.swiftValue(ofElement: index)
            default: nil
            }
        guard let object = object as? Self else { return nil }
        self = object
    }

    /// None: templates print the type's name.
    public var templateText: String? { nil }

    /// None: the text is escaped.
    public var templateHTML: String? { nil }

    /// None: it is no sequence.
    public var templateCount: Int? { nil }

    /// `None`.
    ///
    /// - Parameter index: The position.
    /// - Returns: The element.
    public func templateElement(_ index: Int) -> TemplateValue { .none }

    /// Nothing: it is not callable.
    ///
    /// - Parameters:
    ///   - arguments: The positional arguments.
    ///   - named: The arguments with names.
    /// - Returns: `nil`.
    /// - Throws: Nothing.
    public func templateCall(
        _ arguments: [TemplateValue], named: [(name: String, value: TemplateValue)]
    ) throws -> TemplateValue? { nil }
}
