/// Sorts the words of a command line by a command's parameters.
///
/// Reference: click/parser.py, _OptionParser.
package struct ArgumentScanner {
    private let parameters: [ParameterDefinition]
    /// Whether the words belong to a group: those from the first name on are not read.
    private let isGroup: Bool
    /// Whether an option that is not known ends the scan, since it belongs to the default command.
    private let leavesUnknownOptions: Bool
    private var result: ParsedArguments
    private var rest: ArraySlice<String>
    private var positional: [String] = []

    package init(
        _ parameters: [ParameterDefinition], words: [String], isGroup: Bool = false, leavesUnknownOptions: Bool = false
    ) {
        self.parameters = parameters
        self.isGroup = isGroup
        self.leavesUnknownOptions = leavesUnknownOptions
        result = ParsedArguments(words: words)
        rest = words[...]
    }

    /// Sorts the words.
    ///
    /// - Returns: the words by parameter.
    /// - Throws: ``CommandError`` for options that are not known, or have no value, and for arguments that are too many.
    package mutating func scan() throws(CommandError) -> ParsedArguments {
        while let word = rest.first, try take(word) {}
        result.rest = Array(rest)
        if !isGroup && !result.wantsHelp { try assignPositional() }
        return result
    }

    /// Takes a word with its value; false if the scan ends there.
    private mutating func take(_ word: String) throws(CommandError) -> Bool {
        if word == "--" {
            rest = rest.dropFirst()
            guard !isGroup else { return false }
            positional += rest
            rest = []
            return false
        }
        guard word.hasPrefix("-"), word != "-" else {
            guard !isGroup else { return false }
            positional.append(word)
            rest = rest.dropFirst()
            return true
        }
        if leavesUnknownOptions && !knows(word) { return false }
        rest = rest.dropFirst()
        if word.hasPrefix("--") { try takeLong(word) } else { try takeShort(word) }
        return true
    }

    private func knows(_ word: String) -> Bool {
        if word == "--help" { return true }
        let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : String(word.prefix(2))
        return parameter(named: name) != nil
    }

    private mutating func takeLong(_ word: String) throws(CommandError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        try takeOption(parts[0], value: parts.count == 2 ? parts[1] : nil)
    }

    /// Takes one-letter options, which may stand behind one dash together, the last one with its value.
    private mutating func takeShort(_ word: String) throws(CommandError) {
        var letters = word.dropFirst()
        while let letter = letters.popFirst() {
            let name = "-\(letter)"
            if let parameter = parameter(named: name), parameter.kind == .option, !letters.isEmpty {
                return try takeOption(name, value: String(letters))
            }
            try takeOption(name, value: nil)
        }
    }

    private mutating func takeOption(_ name: String, value: String?) throws(CommandError) {
        if name == "--help", value == nil {
            result.wantsHelp = true
            return
        }
        guard let parameter = parameter(named: name) else { throw unknown(name) }
        if parameter.kind == .flag {
            guard value == nil else { throw .usage("Option '\(name)' does not take a value.") }
            result.values[parameter.key] = [parameter.offNames.contains(name) ? "false" : "true"]
            return
        }
        guard let value = value ?? rest.popFirst() else { throw .usage("Option '\(name)' requires an argument.") }
        result.values[parameter.key, default: []].append(value)
    }

    /// Gives the words without a name to the arguments; one that takes any number leaves enough for those behind it.
    private mutating func assignPositional() throws(CommandError) {
        let arguments = parameters.filter { $0.kind == .argument }
        var words = positional[...]
        for (index, argument) in arguments.enumerated() {
            let count = argument.form.count == .many ? max(0, words.count - (arguments.count - index - 1)) : 1
            let taken = Array(words.prefix(count))
            words = words.dropFirst(count)
            if !taken.isEmpty { result.values[argument.key] = taken }
        }
        guard words.isEmpty else {
            let noun = words.count == 1 ? "argument" : "arguments"
            throw .usage("Got unexpected extra \(noun) (\(words.joined(separator: " ")))")
        }
    }

    private func parameter(named name: String) -> ParameterDefinition? {
        parameters.first { $0.kind != .argument && ($0.names.contains(name) || $0.offNames.contains(name)) }
    }

    private func unknown(_ name: String) -> CommandError {
        let names = parameters.filter { $0.kind != .argument }.flatMap { $0.names + $0.offNames } + ["--help"]
        return .usage("No such option '\(name)'.\(Suggestion.text(for: name, among: names))")
    }
}
