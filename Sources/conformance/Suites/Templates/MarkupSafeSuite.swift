import FlaskTemplates

/// The suite `markupsafe`: Markup and its functions.
struct MarkupSafeSuite: Suite {
    func answer(_ vector: Vector) -> Answer {
        do {
            switch vector.operation {
            case "escape": return .value(try Markup.escape(Self.value(vector["value"])).templateValue.json)
            case "escape_silent": return .value(try Markup.escapeSilent(Self.value(vector["value"])).templateValue.json)
            case "soft_str": return .value(try Markup.softString(Self.value(vector["value"])).json)
            case "markup": return .value(try Markup(of: Self.value(vector["value"])).templateValue.json)
            case "operator": return .value(try Self.operate(vector).json)
            case "method": return .value(try Self.call(vector).json)
            default: return .unsupported("there is no operation \(vector.operation)")
            }
        } catch let error as TemplateError {
            return .error(error.kind.pythonName)
        } catch {
            return .error("\(type(of: error))")
        }
    }

    private static func value(_ json: JSON?) throws -> TemplateValue { try .read(json ?? .null, .lenient) }

    private static func operate(_ vector: Vector) throws -> TemplateValue {
        let (left, right) = (try value(vector["left"]), try value(vector["right"]))
        let symbol = vector["operator"]?.string ?? ""
        if symbol == "[]", let parts = vector["right"]?.array, parts.count >= 2 {
            return try left.sliced(value(parts[0]), value(parts[1]), parts.count > 2 ? value(parts[2]) : .none)
        }
        return try .apply(symbol, left, right)
    }

    private static func call(_ vector: Vector) throws -> TemplateValue {
        let markup = Markup(vector["self"]?.string ?? "")
        let arguments = try (vector["args"]?.array ?? []).map { try value($0) }
        let named = try (vector["kwargs"]?.members ?? []).map { ($0.key, try value($0.value)) }
        switch vector["method"]?.string ?? "" {
        case "__html__": return Markup(markup).templateValue
        case "__html_format__":
            let specification = vector["args"]?.array?.first?.string ?? ""
            return try Markup("{:" + specification + "}").format(markup).templateValue
        case let method: return try markup.templateValue.calling(method, arguments, named: named)
        }
    }
}
