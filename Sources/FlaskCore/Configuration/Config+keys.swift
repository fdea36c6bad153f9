public import FlaskJSON

extension Config {
    /// The value of a key, the framework's or one of your own; `nil` where there is none.
    ///
    /// ```swift
    /// app.config["TESTING"] = true              // the same as app.config.testing = true
    /// app.config["MAIL_SERVERS"] = ["mail.example.org"]
    /// ```
    ///
    /// Setting `nil` removes a key; one of the framework's gets its default again. A value that does not fit a key of the
    /// framework's ends the program with advice; ``set(_:to:)`` throws instead. Durations are seconds.
    ///
    /// - Parameters:
    ///   - key: the key, told apart by its bytes.
    ///   - file: the file of the access, for messages.
    ///   - line: the line of the access, for messages.
    public subscript(key: String, file: StaticString = #fileID, line: UInt = #line) -> JSONValue? {
        get { ConfigKey.byName[key]?.read(self) ?? own[key] }
        set {
            do { try assign(newValue, to: key) } catch {
                let site = SourceSite(file: file, line: line)
                ProgrammingMistake.stop(FlaskError(error.kind, error.message, at: site, underlying: error.underlying))
            }
        }
    }

    /// Sets a key.
    ///
    /// - Parameters:
    ///   - key: the key, the framework's or one of your own.
    ///   - value: the value.
    /// - Throws: `FlaskError` of the kind `configuration` if the value does not fit a key of the framework's.
    public mutating func set(_ key: String, to value: JSONValue) throws(FlaskError) { try assign(value, to: key) }

    /// Sets several keys, or none if one of the values does not fit.
    ///
    /// - Parameter values: the keys with their values.
    /// - Throws: `FlaskError` of the kind `configuration`.
    public mutating func update(_ values: JSONObject) throws(FlaskError) {
        var changed = self
        for member in values { try changed.assign(member.value, to: member.key) }
        self = changed
    }

    /// All keys: the framework's in Flask's order, then your own in the order in which they were set.
    public var keys: [String] { ConfigKey.all.map(\.name) + own.keys }

    /// All keys with their values.
    public var values: JSONObject {
        JSONObject(keys.map { .init(key: $0, value: self[$0] ?? .null) })
    }

    /// The keys that begin alike, as what they configure takes them.
    ///
    /// With `IMAGE_STORE_TYPE` set, the namespace `IMAGE_STORE_` has the key `type`.
    /// Reference: flask/config.py, Config.get_namespace.
    ///
    /// - Parameters:
    ///   - namespace: how the keys begin.
    ///   - lowercase: whether the keys that are given are in lower case.
    ///   - trimNamespace: whether the keys that are given are without the namespace.
    /// - Returns: the keys with their values.
    public func getNamespace(_ namespace: String, lowercase: Bool = true, trimNamespace: Bool = true) -> JSONObject {
        let members = values.lazy.filter { $0.key.utf8.starts(with: namespace.utf8) }.map { member in
            let key = trimNamespace ? String(member.key.unicodeScalars.dropFirst(namespace.unicodeScalars.count)) : member.key
            return JSONObject.Member(key: lowercase ? key.lowercased() : key, value: member.value)
        }
        return JSONObject(Array(members))
    }

    mutating func assign(_ value: JSONValue?, to key: String) throws(FlaskError) {
        guard let known = ConfigKey.byName[key] else {
            own[key] = value
            return
        }
        let value = value ?? known.read(Config())
        if !known.write(&self, value) { throw .unfitting(value, known) }
    }
}

extension FlaskError {
    fileprivate static func unfitting(_ value: JSONValue, _ key: ConfigKey) -> FlaskError {
        // A secret in a wrong form is still a secret.
        let shown = key.name.hasPrefix("SECRET_KEY") ? "a value of another kind" : value.text()
        return FlaskError(
            .configuration, "the configuration key '\(key.name)' takes \(key.expectation), but it was given \(shown)")
    }
}
