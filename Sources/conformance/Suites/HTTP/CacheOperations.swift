import FlaskHTTP

/// Cache control.
enum CacheOperations {
    static let table: [String: HTTPSuite.Operation] = [
        "parse_cache_control_header": { vector in
            let header = vector.text("header")
            return vector.text("kind") == "response"
                ? facts(ResponseCacheControl(parsing: header), properties: response)
                : facts(RequestCacheControl(parsing: header), properties: request)
        },
        "cache_control_build": { vector in
            var control = ResponseCacheControl(parsing: vector.text("header"))
            for step in vector["set"]?.array ?? [] {
                guard let pair = step.array, pair.count == 2, let property = pair[0].string else { continue }
                try set(property, pair[1], in: &control)
            }
            return .string(control.headerValue)
        },
    ]

    private static func facts<Control: CacheControl>(
        _ control: Control, properties: (Control) -> KeyValuePairs<String, JSON>
    ) -> JSON {
        let common: KeyValuePairs<String, JSON> = [
            "no_store": .bool(control.noStore), "max_age": .optional(control.maxAge),
            "no_transform": .bool(control.noTransform), "stale_if_error": .optional(control.staleIfError),
        ]
        return .members([
            "items": .mapping(control.directives), "header": .string(control.headerValue),
            "props": .object((Array(common) + Array(properties(control))).map { JSON.Member(key: $0.key, value: $0.value) }),
        ])
    }

    private static func request(_ control: RequestCacheControl) -> KeyValuePairs<String, JSON> {
        let maxStale: JSON =
            switch control.maxStale {
            case .any: true
            case .seconds(let seconds): .int(seconds)
            case nil: .null
            }
        return [
            "no_cache": .bool(control.noCache), "max_stale": maxStale, "min_fresh": .optional(control.minFresh),
            "only_if_cached": .bool(control.onlyIfCached),
        ]
    }

    private static func response(_ control: ResponseCacheControl) -> KeyValuePairs<String, JSON> {
        [
            "no_cache": scope(control.noCache), "public": .bool(control.public), "private": scope(control.private),
            "must_revalidate": .bool(control.mustRevalidate), "proxy_revalidate": .bool(control.proxyRevalidate),
            "s_maxage": .optional(control.sharedMaxAge), "immutable": .bool(control.immutable),
            "must_understand": .bool(control.mustUnderstand),
            "stale_while_revalidate": .optional(control.staleWhileRevalidate),
        ]
    }

    private static func scope(_ scope: ResponseCacheControl.Scope?) -> JSON {
        switch scope {
        case .response: true
        case .fields(let names): .string(names)
        case nil: .null
        }
    }

    private static func set(_ property: String, _ value: JSON, in control: inout ResponseCacheControl) throws {
        let isSet = value.bool ?? (value.double.map { $0 != 0 } ?? value.string.map { !$0.isEmpty } ?? false)
        switch property {
        case "no_store": control.noStore = isSet
        case "no_transform": control.noTransform = isSet
        case "public": control.public = isSet
        case "must_revalidate": control.mustRevalidate = isSet
        case "proxy_revalidate": control.proxyRevalidate = isSet
        case "immutable": control.immutable = isSet
        case "must_understand": control.mustUnderstand = isSet
        case "no_cache": control.noCache = scope(of: value)
        case "private": control.private = scope(of: value)
        case "max_age": try setSeconds(\.maxAge, "max-age", value, in: &control)
        case "s_maxage": try setSeconds(\.sharedMaxAge, "s-maxage", value, in: &control)
        case "stale_if_error": try setSeconds(\.staleIfError, "stale-if-error", value, in: &control)
        case "stale_while_revalidate": try setSeconds(\.staleWhileRevalidate, "stale-while-revalidate", value, in: &control)
        default: throw PythonError("AttributeError")
        }
    }

    private static func scope(of value: JSON) -> ResponseCacheControl.Scope? {
        if let flag = value.bool { return flag ? .response : nil }
        return value.pythonText.map { .fields($0) }
    }

    /// Python's `int` takes what the typed property cannot be given: fractions, digits in text, and true.
    private static func setSeconds(
        _ property: WritableKeyPath<ResponseCacheControl, Int?>, _ name: String, _ value: JSON,
        in control: inout ResponseCacheControl
    ) throws {
        switch value {
        case .null, .bool(false): control[keyPath: property] = nil
        case .bool(true): control.directives.set(name, to: nil)
        case .int(let seconds): control[keyPath: property] = seconds
        case .double(let seconds): control[keyPath: property] = Int(seconds)
        default:
            guard let seconds = value.string.flatMap({ DecimalInteger.lenient($0) }) else {
                throw PythonError("ValueError")
            }
            control[keyPath: property] = Int(clamping: seconds)
        }
    }
}
