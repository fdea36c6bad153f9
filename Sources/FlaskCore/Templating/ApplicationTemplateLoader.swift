import FlaskTemplates
import Logging

/// Finds an application's templates in its template folder, which is looked for when the first template is.
struct ApplicationTemplateLoader: TemplateLoader {
    let folder: String?
    let folders: ApplicationFolders
    /// Where lookups are explained (`EXPLAIN_TEMPLATE_LOADING`), if they are.
    let explanations: Logger?
    /// Whether the error of a missing template names the nearest one, which takes a look at all of them.
    let givesHints: Bool

    func source(of name: String) throws -> TemplateSource {
        guard let folder else {
            throw TemplateError(.notFound, "'\(name)' was not found: the application was made without a template folder")
        }
        guard let path = folders.find(folder) else {
            let candidates = folders.candidates(for: folder), places = candidates.joined(separator: ", ")
            explain(name, candidates.map { ($0, false) })
            throw TemplateError(
                .notFound,
                """
                '\(name)' was not found, as there is no folder '\(folder)': make one of \(places), or give its path with \
                Flask(templateFolder:)
                """)
        }
        do {
            let source = try FileSystemLoader(path).source(of: name)
            explain(name, [(path, true)])
            return source
        } catch let error as TemplateError where error.kind == .notFound {
            explain(name, [(path, false)])
            throw TemplateError(.notFound, "'\(name)' was not found in \(path)\(hint(for: name, in: path))")
        }
    }

    func templateNames() throws -> [String] {
        guard let folder, let path = folders.find(folder) else { return [] }
        return try FileSystemLoader(path).templateNames()
    }

    /// The template whose name is nearest to one that there is not.
    private func hint(for name: String, in path: String) -> String {
        guard givesHints, let names = try? FileSystemLoader(path).templateNames() else { return "" }
        let lowered = name.lowercased(), file = name.split(separator: "/").last.map(String.init) ?? name
        let similar =
            names.first { $0.lowercased() == lowered } ?? names.first { $0.split(separator: "/").last.map(String.init) == file }
        return (similar ?? NearestName.of(name, in: names)).map { "; did you mean '\($0)'?" } ?? ""
    }

    /// Reference: flask/debughelpers.py, explain_template_loading_attempts.
    private func explain(_ name: String, _ tried: [(path: String, isFound: Bool)]) {
        guard let explanations else { return }
        var lines = ["Locating template '\(name)':"]
        for (index, attempt) in tried.enumerated() {
            lines.append("    \(index + 1): trying the folder \(attempt.path) of the application")
            lines.append(attempt.isFound ? "       -> found ('\(attempt.path)/\(name)')" : "       -> no match")
        }
        if !tried.contains(where: \.isFound) { lines.append("Error: the template could not be found.") }
        explanations.info("\(lines.joined(separator: "\n"))")
    }
}
