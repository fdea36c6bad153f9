#if DEBUG
    /// Links that open a place of a file in the developer's editor.
    package struct EditorLink: Sendable {
        /// The URL with `{file}`, `{line}` and `{column}` in it.
        package let pattern: String

        /// Takes the name of an editor or a pattern of one's own.
        ///
        /// It is `nil` for a text that is neither.
        ///
        /// - Parameter choice: `vscode`, `vscodium`, `cursor`, `zed`, `xcode`, `idea`, `sublime`, `textmate`, `emacs`,
        ///   `macvim`, or a URL with `{file}` and `{line}` in it. The usual value is that of `FLASK_EDITOR`.
        package init?(_ choice: String) {
            if let known = Self.known[choice.lowercased()] {
                pattern = known
            } else if choice.contains("{file}"), !choice.lowercased().hasPrefix("javascript:") {
                pattern = choice
            } else {
                return nil
            }
        }

        /// The editor that `FLASK_EDITOR` names; Visual Studio Code where it names none.
        package static let chosen = ProcessEnvironment["FLASK_EDITOR"].flatMap(EditorLink.init) ?? EditorLink(pattern: known["vscode"] ?? "")

        private init(pattern: String) { self.pattern = pattern }

        /// The URL of a place.
        package func url(file: String, line: Int, column: Int = 1) -> String {
            pattern.replacing("{file}", with: Self.encoded(file)).replacing("{line}", with: String(line))
                .replacing("{column}", with: String(max(column, 1)))
        }

        private static let known = [
            "vscode": "vscode://file{file}:{line}:{column}",
            "vscodium": "vscodium://file{file}:{line}:{column}",
            "cursor": "cursor://file{file}:{line}:{column}",
            "zed": "zed://file{file}:{line}:{column}",
            "xcode": "xcode://open?file={file}&line={line}",
            "idea": "idea://open?file={file}&line={line}",
            "sublime": "subl://open?url=file://{file}&line={line}",
            "textmate": "txmt://open?url=file://{file}&line={line}",
            "emacs": "emacs://open?url=file://{file}&line={line}",
            "macvim": "mvim://open?url=file://{file}&line={line}",
        ]

        /// Percent-encodes what could end the path; slashes stay.
        private static func encoded(_ path: String) -> String {
            var result = ""
            for byte in path.utf8 {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                    UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "+"):
                    result.unicodeScalars.append(Unicode.Scalar(byte))
                default:
                    let digits = String(byte, radix: 16, uppercase: true)
                    result += "%" + (digits.count == 1 ? "0" : "") + digits
                }
            }
            return result
        }
    }
#endif
