public import FlaskJSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Config {
    /// Sets the keys of a mapping that are in capitals; others are left out.
    ///
    /// Reference: flask/config.py, Config.from_mapping.
    ///
    /// - Parameter mapping: keys with their values.
    /// - Throws: `FlaskError` of the kind `configuration` if a value does not fit; then nothing is set.
    public mutating func fromMapping(_ mapping: JSONObject) throws(FlaskError) {
        try update(JSONObject(mapping.filter { $0.key.isInCapitals }))
    }

    /// Sets the keys of a file that are in capitals.
    ///
    /// ```swift
    /// try app.config.fromFile("config.json")
    /// try app.config.fromFile("config.toml", load: parseTOML)
    /// ```
    ///
    /// Reference: flask/config.py, Config.from_file.
    ///
    /// - Parameters:
    ///   - path: the file; a relative path is looked for where the application's folders are, or in the instance folder if
    ///     the application was made with `instanceRelativeConfig`.
    ///   - load: reads the content; JSON unless given.
    ///   - silent: whether a file that does not exist is no error.
    /// - Returns: whether the file was there.
    /// - Throws: `FlaskError` of the kind `configuration` if the file cannot be read, or a value does not fit.
    @discardableResult
    public mutating func fromFile(
        _ path: String, load: ([UInt8]) throws -> JSONObject = Config.loadJSON, silent: Bool = false
    ) throws(FlaskError) -> Bool {
        let candidates = folder.candidates(for: path)
        guard let found = candidates.first(where: { FileFacts(path: $0) != nil }) else {
            if silent { return false }
            throw FlaskError(
                .configuration,
                "there is no configuration file '\(path)': it was looked for at \(candidates.joined(separator: ", "))")
        }
        let mapping: JSONObject
        do { mapping = try load(Array(Data(contentsOf: URL(filePath: found)))) } catch {
            throw FlaskError(
                .configuration, "the configuration file '\(found)' cannot be loaded: \(error)", underlying: error)
        }
        try fromMapping(mapping)
        return true
    }

    /// Sets the keys of the file that an environment variable names.
    ///
    /// Reference: flask/config.py, Config.from_envvar.
    ///
    /// - Parameters:
    ///   - variable: the name of the variable.
    ///   - load: reads the content; JSON unless given.
    ///   - silent: whether it is no error if the variable is not set, or its file does not exist.
    ///   - environment: the variables; those of the process unless given.
    /// - Returns: whether a file was loaded.
    /// - Throws: `FlaskError` of the kind `configuration`.
    @discardableResult
    public mutating func fromEnvvar(
        _ variable: String, load: ([UInt8]) throws -> JSONObject = Config.loadJSON, silent: Bool = false,
        environment: [String: String]? = nil
    ) throws(FlaskError) -> Bool {
        let environment = environment ?? ProcessInfo.processInfo.environment
        guard let path = environment[variable], !path.isEmpty else {
            if silent { return false }
            throw FlaskError(
                .configuration,
                "the environment variable '\(variable)' is not set: make it the path of a configuration file")
        }
        return try fromFile(path, load: load, silent: silent)
    }

    /// Reads the object of a JSON file.
    ///
    /// - Parameter bytes: the content.
    /// - Returns: the object.
    /// - Throws: `JSONError` with the position, or `FlaskError` if the content is no object.
    public static func loadJSON(_ bytes: [UInt8]) throws -> JSONObject {
        guard let object = try JSONValue(parsing: bytes).object else {
            throw FlaskError(.configuration, "it holds no object with keys, such as {\"TESTING\": true}")
        }
        return object
    }
}

extension String {
    /// Whether it has letters, and all of them are capitals, as Python's `isupper` tells.
    fileprivate var isInCapitals: Bool {
        var hasCapitals = false
        for scalar in unicodeScalars {
            if scalar.properties.isLowercase || scalar.properties.generalCategory == .titlecaseLetter { return false }
            if scalar.properties.isUppercase { hasCapitals = true }
        }
        return hasCapitals
    }
}
