import FlaskTemplates

/// What an operation gave: the `repr` of its result, or the kind of its error after an exclamation mark.
func outcome(_ body: () throws -> TemplateValue) -> String {
    do {
        return try body().representation()
    } catch let error as TemplateError {
        return "!\(error.kind)"
    } catch {
        return "!!\(error)"
    }
}

/// An integer beyond 64 bits.
func big(_ digits: String) -> TemplateValue { .integer(decimal: digits) ?? .none }
