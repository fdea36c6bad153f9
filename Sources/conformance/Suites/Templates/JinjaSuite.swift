import FlaskTemplates

/// The suite `jinja`: templates and expressions.
struct JinjaSuite: Suite {
    func answer(_ vector: Vector) -> Answer {
        do {
            let setup = try JinjaEnvironment(vector)
            switch vector.operation {
            case "render": return .value(try Self.render(vector, setup))
            case "expression":
                let expression = try setup.environment.compileExpression(
                    vector["source"]?.string ?? "", undefinedToNone: vector["undefined_to_none"]?.bool ?? true)
                return .value(try expression.evaluate(setup.variables(vector["context"])).json)
            case "tokens": return .value(try setup.tokens(vector["source"]?.string ?? ""))
            default: return .unsupported("there is no operation \(vector.operation)")
            }
        } catch let error as TemplateError {
            return Self.answer(error)
        } catch {
            return .error("\(type(of: error))")
        }
    }

    private static func render(_ vector: Vector, _ setup: JinjaEnvironment) throws -> JSON {
        let template = try setup.environment.template(
            named: vector["name"]?.string ?? "", globals: setup.variables(vector["template_globals"]))
        let context = try setup.variables(vector["context"])
        if setup.isNative { return try template.value(context).json }
        return .string(try template.render(context))
    }

    private static func answer(_ error: TemplateError) -> Answer {
        let name = error.kind.pythonName
        guard error.kind == .syntax || error.kind == .assertion, let line = error.location?.line else { return .error(name) }
        return .error(name, [JSON.Member(key: "line", value: .int(line))])
    }
}
