package import FlaskCommands
#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension ToolProgram {
    /// The command line as shells complete it: inside of a package, the commands of its program as well.
    package static var completing: CommandNode {
        guard case .group(var group) = root(among: []) else { return root(among: []) }
        let own = group.commands
        group.commands = {
            guard let program = BuiltProgram.ofThisPackage else { return try await own() }
            let commands = try await own().map { $0.completed(by: program) }
            let names = Set(commands.map(\.name))
            let others = program.completions(CompletionRequest(words: [], beginning: "")).filter { !names.contains($0.value) }
            return commands
                + others.map { item in
                    CommandNode.command(Command(item.value, help: item.help, passing: { _ in })).completed(by: program)
                }
        }
        return .group(group)
    }
}

extension CommandNode {
    /// The command with the words that the package's program offers behind its name, if it hands its words on.
    fileprivate func completed(by program: BuiltProgram) -> CommandNode {
        guard case .command(var command) = self, command.takesEverything else { return self }
        let name = command.name
        command.completing = { request in
            program.completions(CompletionRequest(words: [name] + request.words, beginning: request.beginning))
        }
        return .command(command)
    }
}

/// The program of the package that the tool is called in, as far as it was built: nothing is built when Tab is pressed.
package struct BuiltProgram: Sendable {
    /// Where it is.
    let path: String

    /// The program of the package around the current folder.
    static var ofThisPackage: BuiltProgram? {
        PackageFolder.enclosing.flatMap { BuiltProgram(in: $0, named: ProcessEnvironment["FLASK_APP"]) }
    }

    /// Finds the program that was built for debugging.
    ///
    /// The package manager is not asked, since it takes a second, and waits for a build that is under way. A program is what
    /// the manifest has the name of and the folder of the build holds.
    ///
    /// - Parameters:
    ///   - folder: the package's folder.
    ///   - name: the program's name; unless given it has to be the only one.
    package init?(in folder: String, named name: String?) {
        let built = "\(folder)/.build/debug"
        let manifest = (try? String(contentsOf: URL(filePath: folder + "/Package.swift"), encoding: .utf8)) ?? ""
        let manager = FileManager.default
        let entries = (try? manager.contentsOfDirectory(atPath: built)) ?? []
        let programs = entries.filter { entry in
            !entry.contains(".") && manifest.contains("name: \"\(entry)\"")
                && manager.isExecutableFile(atPath: "\(built)/\(entry)")
        }
        let wanted = name.map { name in programs.filter { $0 == name } } ?? programs
        guard wanted.count == 1, let program = wanted.first else { return nil }
        path = "\(built)/\(program)"
    }

    /// What the program would offer; nothing where it does not answer.
    ///
    /// - Parameter request: the words behind the program's name.
    /// - Returns: what it offers.
    package func completions(_ request: CompletionRequest) -> [CompletionItem] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let words = ([name] + request.words + [request.beginning]).map(\.shellQuoted).joined(separator: "\n")
        let variables = [
            "COMP_WORDS=\(words)", "COMP_CWORD=\(request.words.count + 1)",
            "\(CompletionShell.variable(of: name))=zsh_complete",
        ]
        let call = (["env"] + variables + [path]).map(\.shellQuoted).joined(separator: " ") + " 2>/dev/null"
        guard let answer = try? ProcessOutput.of(call) else { return [] }
        let lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return stride(from: 0, to: lines.count - lines.count % 3, by: 3).compactMap { start in
            let help = lines[start + 2] == "_" ? nil : lines[start + 2]
            let value = help == nil ? lines[start + 1] : lines[start + 1].replacing("\\:", with: ":")
            return CompletionItem.Kind(rawValue: lines[start]).map { CompletionItem(value, kind: $0, help: help) }
        }
    }
}

extension String {
    /// The text as a word of a shell's command line.
    fileprivate var shellQuoted: String { "'\(replacing("'", with: "'\\''"))'" }
}
