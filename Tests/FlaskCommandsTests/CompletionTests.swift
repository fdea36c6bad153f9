import FlaskCommands
import Testing

private enum Degree: String, CaseIterable, CommandValue { case low, high, higher }

/// Ported behaviour: click/tests/test_shell_completion.py.
@Suite struct CompletionTests {
    private var root: CommandNode {
        let create = Command(
            "create", .argument("name"), .argument("level"), .option("--age", "-a", help: "How old."),
            .option("--out", completion: .files), .option("--into", completion: .folders),
            .option("--color", completion: .words(["red", "green", "grey"])), .flag("--admin/--no-admin"),
            help: "Create somebody. And more."
        ) { (_: String, _: Degree, _: Int?, _: String?, _: String?, _: String?, _: Bool) in }
        let log = Command("log", .argument("files", completion: .files), .option("--tag", "-t")) {
            (_: [String], _: [Degree]) in
        }
        let user = CommandGroup("user", help: "Manage users.", [.command(create), .command(Command("list", action: {}))])
        let run = Command("run", .option("--host"), .option("--port"), help: "Run it.") { (_: String?, _: Int?) in }
        var group = CommandGroup("app", [.command(run), .group(user), .command(log)])
        group.options = [CommandParameter<String?>.option("--env-file", "-e", completion: .files).definition]
        group.defaultCommand = "run"
        return .group(group)
    }

    @Test(
        arguments: [
            ("", ["log", "run", "user"]), ("r", ["run"]), ("x", []), ("-", ["--env-file", "-e", "--help", "--host", "--port"]),
            ("--h", ["--help", "--host"]), ("user ", ["create", "list"]), ("user c", ["create"]), ("nobody ", []),
            ("run ", []), ("run --", ["--host", "--port", "--help"]), ("run --host x --", ["--port", "--help"]),
            ("--port 80 --h", ["--host", "--help"]), ("user create ", []), ("user create ann ", ["low", "high", "higher"]),
            ("user create ann hi", ["high", "higher"]), ("user create ann low ", []),
            ("user create --admin ann l", ["low"]), ("user create --age 3 ann l", ["low"]), ("user create -a3 ann l", ["low"]),
            ("user create --a", ["--age", "--admin"]), ("user create --no", ["--no-admin"]),
            ("user create --color g", ["green", "grey"]),
            ("user create --color=g", ["--color=green", "--color=grey"]), ("user create --color = g", ["green", "grey"]),
            ("user create -- --", []), ("-e x us", ["user"]), ("log a b --tag h", ["high", "higher"]),
            ("log --tag low --t", ["--tag"]), ("user create --bad ann l", ["low"]),
        ]) func offersWhatMayFollow(line: String, offers: [String]) async
    {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let items = await root.completions(CompletionRequest(words: words.dropLast(), beginning: words.last ?? ""))
        #expect(items.map(\.value) == offers)
        #expect(items.allSatisfy { $0.kind == .plain })
    }

    @Test(
        arguments: [
            ("--env-file ", CompletionItem.Kind.file), ("-e a", .file), ("user create --out ", .file),
            ("user create --out=a", .file),
            ("user create --into ", .dir), ("log ", .file), ("log a b ", .file),
        ]) func leavesFilesToTheShell(line: String, kind: CompletionItem.Kind) async
    {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let items = await root.completions(CompletionRequest(words: words.dropLast(), beginning: words.last ?? ""))
        #expect(items.map(\.kind) == [kind])
    }

    private func answer(_ variables: [String: String], program: String = "my-app") async -> (code: Int32?, text: String) {
        let terminal = CapturedTerminal(input: "", keepsStyles: false)
        let invocation = CommandInvocation(program: program) { variables[$0] }
        let code = await Terminal.$device.withValue(terminal) { await root.answerCompletion(invocation) }
        return (code, terminal.text.output)
    }

    @Test(
        arguments: [
            ("bash_complete", "my-app\nuser\nc", "2", "plain,create\n"),
            ("bash_complete", "my-app user 'c", "2", "plain,create\n"),
            ("bash_complete", "my-app\n", "1", "plain,log\nplain,run\nplain,user\n"),
            ("bash_complete", "my-app run x", "1", "plain,run\n"),
            ("zsh_complete", "my-app\nu", "1", "plain\nuser\nManage users.\n"),
            ("zsh_complete", "my-app\nl", "1", "plain\nlog\n_\n"),
            ("fish_complete", "my-app u", "u", "plain,user\tManage users.\n"), ("fish_complete", "my-app -e ", "", "file,\n"),
            ("fish_complete", "my-app user ", "", "plain,create\tCreate somebody.\nplain,list\n"),
            ("bash_complete", "", "nonsense", "plain,log\nplain,run\nplain,user\n"),
        ]) func answersInTheShellsForm(instruction: String, words: String, place: String, text: String) async
    {
        let outcome = await answer(["_MY_APP_COMPLETE": instruction, "COMP_WORDS": words, "COMP_CWORD": place])
        #expect(outcome.code == 0 && outcome.text == text)
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func writesAScriptThatAsksByTheVariable(shell: String) async {
        let outcome = await answer(["_MY_APP_COMPLETE": "\(shell)_source"])
        #expect(outcome.code == 0 && outcome.text.contains("_MY_APP_COMPLETE=\(shell)_complete"))
        #expect(outcome.text.contains("_my_app_completion") && outcome.text.contains(" my-app"))
    }

    @Test func asksNobodyWhereTheVariableIsMissingOrWrong() async {
        #expect(await answer([:]).code == nil)
        #expect(await answer(["_MY_APP_COMPLETE": ""]).code == nil)
        for wrong in ["bash", "bash_", "csh_source", "bash_wish"] {
            let outcome = await answer(["_MY_APP_COMPLETE": wrong])
            #expect(outcome.code == 1 && outcome.text.isEmpty)
        }
    }
}
