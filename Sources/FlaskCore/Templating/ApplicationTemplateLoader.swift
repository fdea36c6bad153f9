import FlaskTemplates
import Logging

/// Finds an application's templates in its template folder, which is looked for when the first template is, and then in those
/// of its blueprints.
///
/// Reference: flask/templating.py, DispatchingJinjaLoader.
struct ApplicationTemplateLoader: TemplateLoader {
    let folder: String?
    let folders: ApplicationFolders
    let blueprints: BlueprintTemplates
    /// Where lookups are explained (`EXPLAIN_TEMPLATE_LOADING`), if they are.
    let explanations: Logger?
    /// Whether the error of a missing template names the nearest one, which takes a look at all of them.
    let givesHints: Bool

    /// A folder that is there.
    private struct Place {
        let path: String
        let owner: String
    }

    func source(of name: String) throws -> TemplateSource {
        let places = places()
        var tried: [(place: Place, isFound: Bool)] = []
        for place in places {
            do {
                let source = try FileSystemLoader(place.path).source(of: name)
                explain(name, tried + [(place, true)])
                return source
            } catch let error as TemplateError where error.kind == .notFound {
                tried.append((place, false))
            }
        }
        explain(name, places.isEmpty ? missingPlaces().map { ($0, false) } : tried)
        throw TemplateError(.notFound, "'\(name)' was not found\(reason(for: name, places.map(\.path)))")
    }

    func templateNames() throws -> [String] {
        var names: Set<String> = []
        for place in places() { names.formUnion(try FileSystemLoader(place.path).templateNames()) }
        return names.sorted()
    }

    /// The folders that are there, in the order in which they are looked at.
    private func places() -> [Place] {
        let own = folder.flatMap { folders.find($0) }.map { Place(path: $0, owner: "the application") }
        let others = blueprints.all.compactMap { folder in
            folder.folders.find(folder.name).map { Place(path: $0, owner: "the blueprint '\(folder.blueprint)'") }
        }
        return (own.map { [$0] } ?? []) + others
    }

    /// The folders of the application that would be looked at, if they were there.
    private func missingPlaces() -> [Place] {
        let candidates = folder.map { folders.candidates(for: $0) } ?? []
        return candidates.map { Place(path: $0, owner: "the application") }
    }

    /// Why a template was not found.
    private func reason(for name: String, _ paths: [String]) -> String {
        if !paths.isEmpty { return " in \(paths.joined(separator: ", "))\(hint(for: name, in: paths))" }
        guard let folder else { return ": the application was made without a template folder" }
        let places = folders.candidates(for: folder).joined(separator: ", ")
        return """
            , as there is no folder '\(folder)': make one of \(places), or give its path with Flask(templateFolder:)
            """
    }

    /// The template whose name is nearest to one that there is not.
    private func hint(for name: String, in paths: [String]) -> String {
        guard givesHints else { return "" }
        let names = paths.flatMap { (try? FileSystemLoader($0).templateNames()) ?? [] }
        let lowered = name.lowercased(), file = name.split(separator: "/").last.map(String.init) ?? name
        let similar =
            names.first { $0.lowercased() == lowered } ?? names.first { $0.split(separator: "/").last.map(String.init) == file }
        return (similar ?? NearestName.of(name, in: names)).map { "; did you mean '\($0)'?" } ?? ""
    }

    /// Reference: flask/debughelpers.py, explain_template_loading_attempts.
    private func explain(_ name: String, _ tried: [(place: Place, isFound: Bool)]) {
        guard let explanations else { return }
        var lines = ["Locating template '\(name)':"]
        for (index, attempt) in tried.enumerated() {
            let path = attempt.place.path
            lines.append("    \(index + 1): trying the folder \(path) of \(attempt.place.owner)")
            lines.append(attempt.isFound ? "       -> found ('\(path)/\(name)')" : "       -> no match")
        }
        if !tried.contains(where: \.isFound) { lines.append("Error: the template could not be found.") }
        explanations.info("\(lines.joined(separator: "\n"))")
    }
}
