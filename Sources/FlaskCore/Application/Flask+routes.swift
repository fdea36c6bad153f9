public import FlaskRouting

extension Flask {
    /// Registers a converter, so that rules may say `<name:variable>`; rules that use it are added afterwards.
    ///
    /// Reference: flask/app.py, Flask.url_map; werkzeug/routing/map.py, Map.converters.
    ///
    /// - Parameters:
    ///   - name: the name of the converter in rules.
    ///   - converter: what it matches and makes.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func addConverter(
        _ name: String, _ converter: some Converter, file: StaticString = #fileID, line: UInt = #line
    ) {
        register(at: SourceSite(file: file, line: line)) { $0.map.addConverter(name, converter) }
    }

    /// Registers a converter that takes arguments, so that rules may say `<name(arguments):variable>`.
    ///
    /// - Parameters:
    ///   - name: the name of the converter in rules.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - make: makes the converter of the arguments in a rule.
    public func addConverter(
        _ name: String, file: StaticString = #fileID, line: UInt = #line, _ make: @escaping RouteMap.ConverterFactory
    ) {
        register(at: SourceSite(file: file, line: line)) { $0.map.addConverter(name, make) }
    }

    /// The rules, in the order in which they were added.
    ///
    /// Reference: werkzeug/routing/map.py, Map.iter_rules.
    public var rules: [BoundRule] { readSetup { $0.map.rules } }

    /// How rules are matched: strict and merged slashes, redirects of defaults, the order of query parameters.
    ///
    /// An option counts for the rules that are added after it was set.
    public var routing: RouteMap.Options {
        get { readSetup { $0.map.options } }
        set { register { setup throws(FlaskError) in setup.map.options = newValue } }
    }
}
