/// The Swift file that makes files part of a program.
package struct EmbeddingSource: Sendable {
    /// The folder of the package.
    package let package: String
    /// The files by their paths in the package.
    package let files: [(path: String, content: [UInt8])]

    package init(package: String, files: [(path: String, content: [UInt8])]) {
        self.package = package
        self.files = files
    }

    /// The text of the file.
    package var text: String {
        let lines = files.map { file in
            guard let text = String(validating: file.content, as: UTF8.self) else {
                return "        files.base64(\(literal(file.path)), \"\(Base64.text(of: file.content))\")\n"
            }
            return "        files.text(\(literal(file.path)), \(literal(text)))\n"
        }
        return """
            // Written by the plug-in EmbedFlaskFiles.
            import Flask

            extension EmbeddedFiles {
                /// The templates and static files of this package, as they were when the program was built.
                static let package: EmbeddedFiles = EmbeddedFiles(package: \(literal(package))) { files in
            \(lines.isEmpty ? "        _ = files\n" : lines.joined())    }
            }

            """
    }

    /// A text as a literal of one line.
    private func literal(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value):
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
