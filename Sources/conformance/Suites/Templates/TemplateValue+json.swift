import FlaskTemplates

extension TemplateValue {
    /// The value that JSON of a vector stands for.
    static func read(_ json: JSON, _ undefined: TemplateOptions.Undefined) throws -> TemplateValue {
        switch json {
        case .null: .none
        case .bool(let flag): TemplateValue(flag)
        case .int(let number): TemplateValue(number)
        case .bigInteger(let digits): TemplateValue.integer(decimal: digits) ?? .none
        case .double(let number): TemplateValue(number)
        case .string(let text): TemplateValue(text)
        case .array(let items): .list(try items.map { try read($0, undefined) })
        case .object(let members):
            try tagged(members, undefined)
                ?? .dictionary(try members.map { (key: TemplateValue($0.key), value: try read($0.value, undefined)) })
        }
    }

    private static func tagged(_ members: [JSON.Member], _ undefined: TemplateOptions.Undefined) throws -> TemplateValue? {
        guard members.count == 1, let member = members.first, member.key.hasPrefix("$") else { return nil }
        func items() throws -> [TemplateValue] { try (member.value.array ?? []).map { try read($0, undefined) } }
        switch member.key {
        case "$tuple": return .tuple(try items())
        case "$set": return try .set(items())
        case "$markup": return .markup(member.value.string ?? "")
        case "$date", "$datetime", "$decimal", "$uuid": return .object(attributes: [], string: member.value.string, html: nil)
        case "$html":
            let html = member.value.string ?? ""
            return .object(attributes: [], string: "<Html \(html)>", html: html)
        case "$bytes": return .bytes(Base64.decode(member.value.string ?? "") ?? [])
        case "$undefined": return .undefined(member.value.string ?? "", undefined)
        case "$float": return TemplateValue(Double(member.value.string ?? "") ?? .nan)
        case "$bigint": return .integer(decimal: member.value.string ?? "")
        case "$range":
            let parts = (member.value.array ?? []).compactMap(\.int)
            return parts.count == 3 ? .range(parts[0], parts[1], step: parts[2]) : nil
        case "$iter": return .iterator(try items())
        case "$pairs":
            return try .dictionary(
                (member.value.array ?? []).map { pair in
                    let items = pair.array ?? []
                    return (key: try read(items[0], undefined), value: try read(items[1], undefined))
                })
        case "$object": return try object(member.value.members ?? [], undefined)
        default: return nil
        }
    }

    private static func object(_ members: [JSON.Member], _ undefined: TemplateOptions.Undefined) throws -> TemplateValue {
        var (attributes, string, html): ([(String, TemplateValue)], String?, String?) = ([], nil, nil)
        for member in members {
            switch member.key {
            case "__str__": string = member.value.string
            case "__html__": html = member.value.string
            default: attributes.append((member.key, try read(member.value, undefined)))
            }
        }
        return .object(attributes: attributes, string: string, html: html)
    }

    /// The value as JSON of a vector.
    var json: JSON {
        switch shape {
        case .undefined(let name): .tagged("$undefined", name.map { .string($0) } ?? .null)
        case .none: .null
        case .bool(let flag): .bool(flag)
        case .int(let number): .int(number)
        case .double(let number):
            number.isFinite ? .double(number) : .tagged("$float", .string(number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"))
        case .string(let text): .string(text)
        case .markup(let text): .tagged("$markup", .string(text))
        case .list(let items): .array(items.map(\.json))
        case .tuple(let items): .tagged("$tuple", .array(items.map(\.json)))
        case .set(let items): .tagged("$set", .array(items.map(\.json)))
        case .dictionary(let pairs): Self.json(of: pairs)
        case .bytes(let bytes): .bytes(bytes)
        case .range(let start, let stop, let step): .tagged("$range", .array([.int(start), .int(stop), .int(step)]))
        case .bigInteger(let digits): .tagged("$bigint", .string(digits))
        case .object(let type, _): .tagged("$other", .string(type))
        }
    }

    private static func json(of pairs: [(key: TemplateValue, value: TemplateValue)]) -> JSON {
        var members: [JSON.Member] = []
        for (key, value) in pairs {
            guard case .string(let name) = key.shape, !(pairs.count == 1 && name.hasPrefix("$")) else {
                return .tagged("$pairs", .array(pairs.map { .array([$0.0.json, $0.1.json]) }))
            }
            members.append(JSON.Member(key: name, value: value.json))
        }
        return .object(members)
    }
}
