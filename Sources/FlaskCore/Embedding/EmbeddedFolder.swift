import FlaskTemplates

/// The files below one folder of the files that are part of the program.
struct EmbeddedFolder: TemplateLoader {
    let files: EmbeddedFiles
    /// The path of the folder in the package, with a slash at its end.
    let path: String

    /// Whether there is no such file.
    var isEmpty: Bool { !files.paths.contains { $0.hasPrefix(path) } }

    /// The names of the files in the folder.
    var names: [String] { files.paths.filter { $0.hasPrefix(path) }.map { String($0.dropFirst(path.count)) } }

    /// What is in a file.
    func bytes(of name: String) -> [UInt8]? {
        // As on the disk, doubled slashes and dots lead nowhere; a name that climbs is that of no file.
        let plain = name.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        return files.bytes(of: path + plain)
    }

    func source(of name: String) throws -> TemplateSource {
        guard let bytes = bytes(of: name) else { throw TemplateError(.notFound, name) }
        return TemplateSource(String(decoding: bytes, as: UTF8.self))
    }

    func templateNames() throws -> [String] { names }
}
