public import FlaskJSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Config {
    /// Sets keys from the environment variables that begin with a prefix.
    ///
    /// `FLASK_TESTING=true` sets `TESTING`. Values are JSON; what is none stays text. `__` leads into objects:
    /// `FLASK_DATABASE__POOL__SIZE=5` sets `{"POOL": {"SIZE": 5}}` as `DATABASE`.
    /// Reference: flask/config.py, Config.from_prefixed_env.
    ///
    /// - Parameters:
    ///   - prefix: how the variables begin, without the underscore.
    ///   - environment: the variables; those of the process unless given.
    ///   - loads: reads a value; where it throws, the value stays text.
    /// - Throws: `FlaskError` of the kind `configuration` if a value does not fit; then nothing is set.
    public mutating func fromPrefixedEnv(
        _ prefix: String = "FLASK", environment: [String: String]? = nil,
        loads: (String) throws -> JSONValue = { try JSONValue(parsing: $0) }
    ) throws(FlaskError) {
        let environment = environment ?? ProcessInfo.processInfo.environment
        let start = prefix + "_"
        var changed = self
        for name in environment.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard name.utf8.starts(with: start.utf8), let text = environment[name] else { continue }
            let path = name.unicodeScalars.dropFirst(start.unicodeScalars.count).split(separatedBy: "__")
            let value = (try? loads(text)) ?? .string(text)
            guard path.count > 1 else {
                try changed.assign(value, to: path[0])
                continue
            }
            guard let nested = (changed[path[0]] ?? .object([:])).setting(value, at: path[1...]) else {
                throw FlaskError(
                    .configuration,
                    "the environment variable '\(name)' leads into a value that is no object: set the outer key to an object, or not at all"
                )
            }
            try changed.assign(nested, to: path[0])
        }
        self = changed
    }
}

extension JSONValue {
    /// The value with another one inside, where objects are made as needed; `nil` if something on the way is no object.
    fileprivate func setting(_ value: JSONValue, at path: ArraySlice<String>) -> JSONValue? {
        guard let key = path.first else { return value }
        guard var object else { return nil }
        let inner: JSONValue = path.count == 1 ? .null : object[key] ?? .object([:])
        guard let changed = inner.setting(value, at: path.dropFirst()) else { return nil }
        object[key] = changed
        return .object(object)
    }
}

extension Substring.UnicodeScalarView {
    /// The parts between two underscores, from the left.
    fileprivate func split(separatedBy separator: String) -> [String] {
        String(self).split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
