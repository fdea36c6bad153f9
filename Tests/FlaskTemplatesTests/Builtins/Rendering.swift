import FlaskTemplates
import Testing

/// A template, and what Jinja2 renders: text, or the kind of an error behind an exclamation mark.
struct Rendering: Sendable, CustomTestStringConvertible {
    let source: String
    let expected: String
    let autoescape: Bool

    init(_ source: String, _ expected: String, autoescape: Bool = false) {
        (self.source, self.expected, self.autoescape) = (source, expected, autoescape)
    }

    var testDescription: String { source }

    /// What the engine renders.
    var outcome: String {
        var options = TemplateOptions()
        options.autoescape = autoescape ? .on : .off
        do {
            return try TemplateEnvironment(options: options).template(fromString: source).render()
        } catch let error as TemplateError {
            return "!\(error.kind)"
        } catch {
            return "!!\(error)"
        }
    }
}
