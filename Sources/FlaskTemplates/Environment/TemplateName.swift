/// The rules for names of templates that become paths.
enum TemplateName {
    /// The parts of a name; none may lead out of the directory.
    ///
    /// Reference: jinja2/loaders.py, `split_template_path`.
    static func parts(of name: String) throws -> [String] {
        var parts: [String] = []
        for part in name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true) {
            let text = String(decoding: part, as: UTF8.self)
            let isUnsafe = text == ".." || part.contains(UInt8(ascii: "\\")) || part.contains(0)
            if isUnsafe { throw TemplateError.notFound(name) }
            if text != "." { parts.append(text) }
        }
        return parts
    }
}
