import FlaskTemplates

/// A part of `request` that prints as a text and has members: the user agent, the rule that matched.
struct RequestPart: LiveTemplateValue {
    let text: String
    let members: [String: String]

    var templateText: String? { text }

    func templateMember(_ name: String) -> TemplateValue? { members[name]?.templateValue }
}
