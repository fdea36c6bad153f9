extension CommandNode {
    /// Answers a shell that asks what to offer, if one asks.
    ///
    /// Reference: click/shell_completion.py, shell_complete.
    ///
    /// - Parameter invocation: how the program is called, and its variables.
    /// - Returns: the status to end with; `nil` if no shell asks.
    package func answerCompletion(_ invocation: CommandInvocation) async -> Int32? {
        let program = invocation.path.first ?? ""
        guard let words = invocation.variable(CompletionShell.variable(of: program)), !words.isEmpty else { return nil }
        let parts = words.split(separator: "_", maxSplits: 1).map(String.init)
        guard parts.count == 2, let shell = CompletionShell(rawValue: parts[0]) else { return 1 }
        switch parts[1] {
        case "source": echo(shell.script(for: program))
        case "complete":
            for item in await completions(CompletionRequest(shell, invocation.variable)) { echo(shell.line(item)) }
        default: return 1
        }
        return 0
    }

    /// What may stand at the place of the cursor.
    ///
    /// - Parameter request: the words in front of it, and the beginning of the word.
    /// - Returns: what to offer, in the order of help pages; nothing for words that lead nowhere.
    package func completions(_ request: CompletionRequest) async -> [CompletionItem] {
        switch self {
        case .command(let command): return await command.completions(request)
        case .group(let group): return await group.completions(request)
        }
    }
}

extension CommandGroup {
    fileprivate func completions(_ request: CompletionRequest) async -> [CompletionItem] {
        // The options in front of a command count for what the command line means, not for what it may mean.
        try? await prepare(ParsedArguments(words: []))
        var scan = CompletionScan(options, request, isGroup: true)
        scan.run()
        let commands = (try? await commands()) ?? certainCommands
        let fallback = commands.first { $0.name == defaultCommand }
        if let name = scan.command {
            guard let command = commands.first(where: { $0.name == name }) else { return [] }
            return await command.completions(scan.remainder)
        }
        if let pending = scan.pending { return scan.offers(of: pending) }
        if scan.foundUnknown { return await fallback?.completions(scan.remainder) ?? [] }
        guard scan.beginning.hasPrefix("-") else {
            return commands.filter { $0.name.hasPrefix(scan.beginning) }.sorted { $0.name < $1.name }
                .map { CompletionItem($0.name, help: $0.help.map { TextWrap.summary($0, width: 60) }) }
        }
        let own = scan.offersOfNames()
        return own + (await fallback?.completions(request).filter { item in !own.contains { $0.value == item.value } } ?? [])
    }
}

extension Command {
    fileprivate func completions(_ request: CompletionRequest) async -> [CompletionItem] {
        if takesEverything { return await completing(request) }
        var scan = CompletionScan(parameters, request, isGroup: false)
        scan.run()
        if let pending = scan.pending { return scan.offers(of: pending) }
        if scan.beginning.hasPrefix("-") && !scan.foundMarker { return scan.offersOfNames() }
        let arguments = parameters.filter { $0.kind == .argument }
        let index = arguments.firstIndex { $0.form.count == .many }.map { min($0, scan.positional) } ?? scan.positional
        return index < arguments.count ? scan.offers(of: arguments[index]) : []
    }
}
