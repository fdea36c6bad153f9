/// A shell that asks a program what to offer.
///
/// The variable `_APP_COMPLETE` is Click's: `bash_source` writes the script that a shell has to read once, and the script
/// asks by `bash_complete`. Reference: click/shell_completion.py, BashComplete, ZshComplete, FishComplete.
package enum CompletionShell: String, CaseIterable, Sendable {
    case bash, zsh, fish

    /// The name of the variable that a program is asked by: `_MY_APP_COMPLETE`.
    package static func variable(of program: String) -> String {
        "_\(program.map { $0 == "-" || $0 == "." ? "_" : String($0) }.joined().uppercased())_COMPLETE"
    }

    /// An item as the script reads it.
    package func line(_ item: CompletionItem) -> String {
        let kind = item.kind.rawValue, value = item.value.oneLine
        switch self {
        case .bash: return "\(kind),\(value)"
        case .zsh:
            guard let help = item.help, !help.isEmpty else { return "\(kind)\n\(value)\n_" }
            return "\(kind)\n\(value.map { $0 == ":" ? "\\:" : String($0) }.joined())\n\(help.oneLine)"
        case .fish:
            guard let help = item.help, !help.isEmpty else { return "\(kind),\(value)" }
            return "\(kind),\(value)\t\(help.oneLine)"
        }
    }

    /// The script that the shell reads once.
    ///
    /// - Parameter program: the program's name.
    /// - Returns: the script, without a line break at its end.
    package func script(for program: String) -> String {
        let safe = program.map { $0 == "-" ? "_" : $0 }.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        let name = "_\(String(safe))_completion"
        let variable = Self.variable(of: program)
        switch self {
        case .bash: return Self.bashScript(program, name, variable)
        case .zsh: return Self.zshScript(program, name, variable)
        case .fish: return Self.fishScript(program, name, variable)
        }
    }

    private static func bashScript(_ program: String, _ name: String, _ variable: String) -> String {
        #"""
        \#(name)() {
            local IFS=$'\n' item
            COMPREPLY=()
            for item in $(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" \#(variable)=bash_complete "$1" 2>/dev/null); do
                case ${item%%,*} in
                    file) compopt -o default ;;
                    dir) compopt -o dirnames ;;
                    plain) COMPREPLY+=("${item#*,}") ;;
                esac
            done
        }
        complete -o nosort -F \#(name) \#(program)
        """#
    }

    private static func zshScript(_ program: String, _ name: String, _ variable: String) -> String {
        #"""
        #compdef \#(program)
        \#(name)() {
            local -a answer plain explained
            local kind value help
            answer=("${(@f)$(env COMP_WORDS="${(F)words}" COMP_CWORD=$((CURRENT - 1)) \#(variable)=zsh_complete "${words[1]}" 2>/dev/null)}")
            for kind value help in "${answer[@]}"; do
                case $kind in
                    file) _files ;;
                    dir) _files -/ ;;
                    plain) if [[ $help == _ ]]; then plain+=("$value"); else explained+=("$value:$help"); fi ;;
                esac
            done
            if (( $#explained )); then _describe -V explained explained -U; fi
            if (( $#plain )); then compadd -U -V plain -a plain; fi
        }
        if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then \#(name) "$@"; else compdef \#(name) \#(program); fi
        """#
    }

    private static func fishScript(_ program: String, _ name: String, _ variable: String) -> String {
        #"""
        function \#(name)
            set -l words (commandline -cp | string collect)
            set -l word (commandline -ct | string collect)
            for item in (env COMP_WORDS="$words" COMP_CWORD="$word" \#(variable)=fish_complete \#(program) 2>/dev/null)
                set -l parts (string split -m 1 , -- $item)
                switch $parts[1]
                    case file
                        __fish_complete_path "$word"
                    case dir
                        __fish_complete_directories "$word"
                    case plain
                        echo $parts[2]
                end
            end
        end
        complete --no-files --command \#(program) --arguments '(\#(name))'
        """#
    }
}

extension String {
    /// The text without line breaks and tabs, which scripts separate by.
    fileprivate var oneLine: String { split { $0.isNewline || $0 == "\t" }.joined(separator: " ") }
}
