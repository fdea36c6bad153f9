/// Reads the words in front of the cursor, however faulty they are: which command they lead to, or which value they wait for.
///
/// Reference: click/shell_completion.py, _resolve_context, _resolve_incomplete.
struct CompletionScan {
    private let parameters: [ParameterDefinition]
    private let isGroup: Bool
    private let words: [String]
    private var index = 0
    private var given: Set<String> = []
    /// What a value begins with that stands behind its option's name in one word: `--sort=`.
    private var attached = ""

    /// What was typed of the word under the cursor.
    private(set) var beginning: String
    /// The option whose value the cursor is at.
    private(set) var pending: ParameterDefinition?
    /// The name of the command that stands in front of the cursor.
    private(set) var command: String?
    /// Whether an option is none of the group's.
    private(set) var foundUnknown = false
    /// Whether `--` stands in front of the cursor, so that no options follow.
    private(set) var foundMarker = false
    /// How many arguments stand in front of the cursor.
    private(set) var positional = 0

    init(_ parameters: [ParameterDefinition], _ request: CompletionRequest, isGroup: Bool) {
        self.parameters = parameters
        self.isGroup = isGroup
        // Bash makes a word of the equals sign behind an option.
        words = request.words.filter { $0 != "=" }
        beginning = request.beginning == "=" ? "" : request.beginning
    }

    /// The words that were not read: behind the command's name, or from the unknown option on.
    var remainder: CompletionRequest { CompletionRequest(words: Array(words[index...]), beginning: attached + beginning) }

    /// Reads the words.
    mutating func run() {
        while index < words.count {
            let word = words[index]
            if foundMarker || !word.hasPrefix("-") || word == "-" {
                if isGroup { return take(command: word) }
                positional += 1
            } else if word == "--" {
                foundMarker = true
            } else if let parameter = parameter(of: word) {
                given.insert(parameter.key)
                if parameter.kind == .option && !word.hasValue { index += 1 }
                if index >= words.count { pending = parameter }
            } else if isGroup && word != "--help" {
                foundUnknown = true
                return
            }
            index += 1
        }
        index = words.count
        if pending == nil { takeAttachedValue() }
    }

    private mutating func take(command word: String) {
        command = word
        index += 1
    }

    /// Takes `--sort=ma` apart, which zsh and fish hand over as one word.
    private mutating func takeAttachedValue() {
        guard !foundMarker, beginning.hasPrefix("--"), let sign = beginning.firstIndex(of: "=") else { return }
        let end = beginning.index(after: sign)
        guard let parameter = parameter(of: beginning), parameter.kind == .option else { return }
        pending = parameter
        attached = String(beginning[..<end])
        beginning = String(beginning[end...])
    }

    private func parameter(of word: String) -> ParameterDefinition? {
        let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : String(word.prefix(2))
        return parameters.first { $0.kind != .argument && ($0.names.contains(name) || $0.offNames.contains(name)) }
    }

    /// The names of the options that may follow.
    func offersOfNames() -> [CompletionItem] {
        let open = parameters.filter { $0.kind != .argument && (!given.contains($0.key) || $0.form.count == .many) }
        let items = open.flatMap { parameter in
            (parameter.names + parameter.offNames).map { CompletionItem($0, help: parameter.help) }
        }
        return (items + [CompletionItem("--help", help: "Show this message and exit.")])
            .filter { $0.value.hasPrefix(beginning) }
    }

    /// The values that a parameter may have.
    func offers(of parameter: ParameterDefinition) -> [CompletionItem] {
        let words: [String]
        switch parameter.completion?.source {
        case .files?: return [CompletionItem(attached + beginning, kind: .file)]
        case .folders?: return [CompletionItem(attached + beginning, kind: .dir)]
        case .words(let make)?: words = (try? make()) ?? []
        case nil: words = parameter.form.choices ?? []
        }
        return words.filter { $0.hasPrefix(beginning) }.map { CompletionItem(attached + $0) }
    }
}

extension String {
    /// Whether an option's word holds its value: `--sort=rule`, `-srule`.
    fileprivate var hasValue: Bool { hasPrefix("--") ? contains("=") : count > 2 }
}
