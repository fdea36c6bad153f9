/// A type that has an HTML form, which is not escaped: Python's `__html__`.
///
/// Conform to ``TemplateValueConvertible`` as well, and templates print the HTML form.
public protocol HTMLConvertible {
    /// The HTML form; what comes from users must be escaped in it.
    var html: String { get }
}

extension TemplateValueConvertible where Self: HTMLConvertible {
    /// The HTML form as Markup.
    public var templateValue: TemplateValue { .markup(html) }
}
