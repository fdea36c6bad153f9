extension BoundRule {
    /// The values of a match; `nil` if a converter rejects one.
    func arguments(host: [String], _ walk: Walk) -> RouteArguments? {
        if ruleVariables.count == 1, host.isEmpty, walk.captureCount == 1, defaults.isEmpty {
            guard let value = ruleVariables[0].value(of: walk.bytes, in: walk.captures[0]) else { return nil }
            return RouteArguments(names: arguments, storage: .one(value))
        }
        if arguments.isEmpty { return .empty }
        var values: [RouteValue] = []
        values.reserveCapacity(arguments.count)
        for (index, variable) in ruleVariables.enumerated() {
            guard let value = value(of: variable, at: index, host, walk) else { return nil }
            values.append(defaultValue(of: variable.name) ?? value)
        }
        for name in arguments.dropFirst(variables.count) { values.append(defaultValue(of: name) ?? RouteValue.null) }
        return RouteArguments(names: arguments, storage: values.count == 1 ? .one(values[0]) : .many(values))
    }

    private func value(of variable: RuleVariable, at index: Int, _ host: [String], _ walk: Walk) -> RouteValue? {
        if index < host.count { return host[index].withUTF8Bytes { variable.value(of: $0, in: 0..<$0.count) } }
        guard index - host.count < walk.captureCount else { return nil }
        return variable.value(of: walk.bytes, in: walk.captures[index - host.count])
    }
}
