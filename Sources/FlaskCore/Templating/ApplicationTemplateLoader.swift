import FlaskTemplates
import Logging

/// Finds an application's templates in its template folder, which is looked for when the first template is, and then in those
/// of its blueprints; each of them among the files that are part of the program too.
///
/// Reference: flask/templating.py, DispatchingJinjaLoader.
struct ApplicationTemplateLoader: TemplateLoader {
    let folder: String?
    let folders: ApplicationFolders
    let blueprints: BlueprintTemplates
    let embedded: EmbeddedFileList
    /// Whether files on the disk come before those that are part of the program.
    let prefersDisk: Bool
    /// Where lookups are explained (`EXPLAIN_TEMPLATE_LOADING`), if they are.
    let explanations: Logger?
    /// Whether the error of a missing template names the nearest one, which takes a look at all of them.
    let givesHints: Bool

    /// A folder that is there, on the disk or in the program.
    private struct Place {
        let path: String
        let owner: String
        let loader: any TemplateLoader
    }

    func source(of name: String) throws -> TemplateSource {
        let places = places()
        var tried: [(path: String, owner: String, isFound: Bool)] = []
        for place in places {
            do {
                let source = try place.loader.source(of: name)
                explain(name, tried + [(place.path, place.owner, true)])
                return source
            } catch let error as TemplateError where error.kind == .notFound {
                tried.append((place.path, place.owner, false))
            }
        }
        explain(name, places.isEmpty ? missingPlaces().map { ($0, "the application", false) } : tried)
        throw TemplateError(.notFound, "'\(name)' was not found\(reason(for: name, places))")
    }

    func templateNames() throws -> [String] {
        var names: Set<String> = []
        for place in places() { names.formUnion(try place.loader.templateNames()) }
        return names.sorted()
    }

    /// The folders that are there, in the order in which they are looked at.
    private func places() -> [Place] {
        let own = folder.map { places(of: $0, in: folders, "the application") } ?? []
        return own + blueprints.all.flatMap { places(of: $0.name, in: $0.folders, "the blueprint '\($0.blueprint)'") }
    }

    private func places(of name: String, in folders: ApplicationFolders, _ owner: String) -> [Place] {
        let program = embedded.folders(name, in: folders).map { folder in
            Place(path: "the program's \(folder.path.dropLast())", owner: owner, loader: folder)
        }
        let disk = folders.find(name).map { [Place(path: $0, owner: owner, loader: FileSystemLoader($0))] } ?? []
        return prefersDisk ? disk + program : program + disk
    }

    /// The folders of the application that would be looked at, if they were there.
    private func missingPlaces() -> [String] { folder.map { folders.candidates(for: $0) } ?? [] }

    /// Why a template was not found.
    private func reason(for name: String, _ places: [Place]) -> String {
        if !places.isEmpty { return " in \(places.map(\.path).joined(separator: ", "))\(hint(for: name, in: places))" }
        guard let folder else { return ": the application was made without a template folder" }
        let places = folders.candidates(for: folder).joined(separator: ", ")
        return """
            , as there is no folder '\(folder)': make one of \(places), or give its path with Flask(templateFolder:)
            """
    }

    /// The template whose name is nearest to one that there is not.
    private func hint(for name: String, in places: [Place]) -> String {
        guard givesHints else { return "" }
        let names = places.flatMap { (try? $0.loader.templateNames()) ?? [] }
        let lowered = name.lowercased(), file = name.split(separator: "/").last.map(String.init) ?? name
        let similar =
            names.first { $0.lowercased() == lowered } ?? names.first { $0.split(separator: "/").last.map(String.init) == file }
        return (similar ?? NearestName.of(name, in: names)).map { "; did you mean '\($0)'?" } ?? ""
    }

    /// Reference: flask/debughelpers.py, explain_template_loading_attempts.
    private func explain(_ name: String, _ tried: [(path: String, owner: String, isFound: Bool)]) {
        guard let explanations else { return }
        var lines = ["Locating template '\(name)':"]
        for (index, attempt) in tried.enumerated() {
            lines.append("    \(index + 1): trying the folder \(attempt.path) of \(attempt.owner)")
            lines.append(attempt.isFound ? "       -> found ('\(attempt.path)/\(name)')" : "       -> no match")
        }
        if !tried.contains(where: \.isFound) { lines.append("Error: the template could not be found.") }
        explanations.info("\(lines.joined(separator: "\n"))")
    }
}
