/// How the parameters are ordered that building appends to a URL.
public enum ParameterOrder: Sendable {
    /// As they were given.
    case asGiven
    /// By name, then by value.
    case byName
    /// By a comparison that tells whether a parameter comes before another one.
    case by(@Sendable (_ left: (name: String, value: RouteValue), _ right: (name: String, value: RouteValue)) -> Bool)
}

/// Writes queries.
enum QueryEncoding {
    /// Encodes parameters; lists repeat their name, and what is ``RouteValue/null`` drops out.
    ///
    /// Reference: werkzeug/urls.py, _urlencode.
    static func query(_ parameters: some Sequence<(String, RouteValue)>, sortedBy order: ParameterOrder) -> String {
        sorted(expanded(parameters), by: order).filter { $0.value != RouteValue.null }
            .map { PercentEncoding.query($0.name.utf8) + "=" + encoded($0.value) }.joined(separator: "&")
    }

    private typealias Parameter = (name: String, value: RouteValue)

    private static func expanded(_ parameters: some Sequence<(String, RouteValue)>) -> [Parameter] {
        parameters.flatMap { name, value -> [Parameter] in
            if case .list(let values) = value { values.map { (name, $0) } } else { [(name, value)] }
        }
    }

    private static func sorted(_ parameters: [Parameter], by order: ParameterOrder) -> [Parameter] {
        switch order {
        case .asGiven: parameters
        case .byName:
            parameters.sorted {
                $0.name.utf8.elementsEqual($1.name.utf8)
                    ? $0.value < $1.value : $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars)
            }
        case .by(let comesBefore): parameters.sorted(by: comesBefore)
        }
    }

    private static func encoded(_ value: RouteValue) -> String {
        if case .bytes(let bytes) = value { return PercentEncoding.query(bytes) }
        return PercentEncoding.query(value.description.utf8)
    }
}
