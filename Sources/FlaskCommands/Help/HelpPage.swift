/// The help page of a command or group, laid out as Click does.
///
/// Reference: click/formatting.py, HelpFormatter.
package struct HelpPage {
    private let node: CommandNode
    /// The program's name and those of the groups and the command.
    private let path: [String]
    private let width: Int

    package init(_ node: CommandNode, path: [String], columns: Int) {
        self.node = node
        self.path = path
        width = max(min(columns, 80) - 2, 50)
    }

    /// The line that tells how the command is called.
    package var usage: String {
        let prefix = "Usage: \(path.joined(separator: " ")) "
        let indent = String(repeating: " ", count: prefix.count)
        let lines = TextWrap.lines(pieces.joined(separator: " "), width: max(width - prefix.count, 20))
        return prefix + lines.joined(separator: "\n" + indent)
    }

    /// The usage line, and where more is to be read.
    package var usageWithHint: String { "\(usage)\nTry '\(path.joined(separator: " ")) --help' for help.\n" }

    /// The whole page, without a final line break.
    ///
    /// - Parameter commands: the commands of a group.
    /// - Returns: the page.
    package func text(commands: [CommandNode] = []) -> String {
        var lines = [usage]
        if let help = node.help {
            lines += [""] + TextWrap.paragraphs(help, width: width - 2).map { $0.isEmpty ? "" : "  " + $0 }
        }
        lines += ["", "Options:"] + table(optionRows)
        let rows = commandRows(commands)
        if !rows.isEmpty { lines += ["", "Commands:"] + table(rows) }
        return lines.joined(separator: "\n")
    }

    private var pieces: [String] {
        switch node {
        case .group: return ["[OPTIONS]", "COMMAND", "[ARGS]..."]
        case .command(let command):
            if command.takesEverything { return ["[ARGS]..."] }
            return ["[OPTIONS]"]
                + command.parameters.filter { $0.kind == .argument }.map { argument in
                    switch argument.form.count {
                    case .many: "[\(argument.argumentLabel)]..."
                    case .one where !argument.hasDefault: argument.argumentLabel
                    case .one, .optional: "[\(argument.argumentLabel)]"
                    }
                }
        }
    }

    private var optionRows: [(String, String)] {
        let parameters =
            switch node {
            case .command(let command): command.parameters
            case .group(let group): group.options
            }
        return parameters.filter { $0.kind != .argument }.map { ($0.helpNames, $0.helpText) }
            + [("--help", "Show this message and exit.")]
    }

    private func commandRows(_ commands: [CommandNode]) -> [(String, String)] {
        let widest = commands.map(\.name.count).max() ?? 0
        let rows = commands.map { ($0.name, TextWrap.summary($0.help ?? "", width: width - 6 - widest)) }
        return rows.sorted { $0.0 < $1.0 }
    }

    /// Two columns; what is too long for the first one stands on a line of its own.
    private func table(_ rows: [(String, String)]) -> [String] {
        let first = min(rows.map(\.0.count).max() ?? 0, 30) + 2
        return rows.flatMap { name, text -> [String] in
            let texts = TextWrap.lines(text, width: max(width - first - 2, 10))
            let indent = String(repeating: " ", count: first + 2)
            guard let head = texts.first else { return ["  " + name] }
            let tail = texts.dropFirst().map { indent + $0 }
            if name.count > first - 2 { return ["  " + name, indent + head] + tail }
            return ["  " + name + String(repeating: " ", count: first - name.count) + head] + tail
        }
    }
}

extension ParameterDefinition {
    /// The names as options are listed: `-s, --sort TEXT`, `--debug / --no-debug`.
    fileprivate var helpNames: String {
        let short = names.filter { !$0.hasPrefix("--") }, long = names.filter { $0.hasPrefix("--") }
        let all = (short + long).joined(separator: ", ")
        if kind == .flag { return offNames.isEmpty ? all : "\(all) / \(offNames.joined(separator: ", "))" }
        return "\(all) \(placeholder ?? form.placeholder)"
    }

    fileprivate var helpText: String {
        var notes: [String] = []
        if let variable { notes.append("env var: \(variable)") }
        if let defaultText { notes.append("default: \(defaultText)") }
        if isRequired { notes.append("required") }
        let note = notes.isEmpty ? nil : "[\(notes.joined(separator: "; "))]"
        return [help, note].compactMap { $0 }.joined(separator: "  ")
    }
}
