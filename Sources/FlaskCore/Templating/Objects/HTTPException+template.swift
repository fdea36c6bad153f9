public import FlaskHTTP
public import FlaskTemplates

/// What a template that an error handler renders reads of the exception: `{{ error.code }} {{ error.name }}`.
extension HTTPException: LiveTemplateValue {
    /// Its code, name and description, as Werkzeug's exceptions have them.
    ///
    /// - Parameter name: the member's name.
    /// - Returns: the value; `nil` for any other name.
    public func templateMember(_ name: String) -> TemplateValue? {
        switch name {
        case "code": code.templateValue
        case "name": self.name.templateValue
        case "description": description.templateValue
        default: nil
        }
    }

    /// The exception as it is printed: `404 Not Found: …`.
    public var templateText: String? { "\(self)" }
}
