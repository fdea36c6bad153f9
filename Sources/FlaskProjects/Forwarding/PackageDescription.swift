package import FlaskCommands

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the package manager says about a package.
package struct PackageDescription: Decodable, Sendable {
    struct Product: Decodable, Sendable {
        let name: String
        let targets: [String]
        let isExecutable: Bool

        private enum CodingKeys: CodingKey { case name, targets, type }
        private enum KindKeys: CodingKey { case executable }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            name = try values.decode(String.self, forKey: .name)
            targets = try values.decode([String].self, forKey: .targets)
            isExecutable = try values.nestedContainer(keyedBy: KindKeys.self, forKey: .type).contains(.executable)
        }
    }

    struct Target: Decodable, Sendable {
        let name: String
        let products: [String]?
        let targets: [String]?

        private enum CodingKeys: String, CodingKey {
            case name
            case products = "product_dependencies"
            case targets = "target_dependencies"
        }
    }

    let products: [Product]
    let targets: [Target]

    /// Reads the answer of `swift package describe --type json`.
    ///
    /// - Parameter text: the answer, which may have lines of another kind in front.
    /// - Throws: ``CommandError`` if it is no such answer.
    package init(_ text: String) throws(CommandError) {
        let json = text.drop { $0 != "{" }
        do { self = try JSONDecoder().decode(Self.self, from: Data(json.utf8)) } catch {
            throw CommandError("`swift package describe` gave no description of this package: \(error)")
        }
    }

    /// Asks the package manager about the package that this process was started in.
    ///
    /// - Parameter folder: the package's folder, for messages.
    /// - Returns: what it says.
    /// - Throws: ``CommandError`` if it does not answer.
    static func ofThisPackage(_ folder: String) throws(CommandError) -> PackageDescription {
        let answer: String
        do { answer = try ProcessOutput.of("swift package describe --type json") } catch {
            throw CommandError(
                "`swift package describe` failed in \(folder): its words above say why, unless the toolchain is not in PATH")
        }
        return try PackageDescription(answer)
    }

    /// The program that answers a command line.
    ///
    /// - Parameter wish: the name of one, if somebody said it.
    /// - Returns: its name.
    /// - Throws: ``CommandError`` if there is none, or several to choose from.
    package func program(_ wish: String?) throws(CommandError) -> String {
        let programs = products.filter(\.isExecutable)
        let names = programs.map(\.name)
        if let wish {
            if names.contains(wish) { return wish }
            let known = names.map { "'\($0)'" }.joined(separator: ", ")
            throw CommandError("this package has no executable '\(wish)'; it has \(known.isEmpty ? "none" : known)")
        }
        let answering = programs.filter { $0.targets.contains { uses("FlaskCLI", $0, seen: []) } }.map(\.name)
        if answering.count == 1, let name = answering.first { return name }
        guard answering.isEmpty else {
            let known = answering.map { "'\($0)'" }.joined(separator: ", ")
            throw CommandError("this package has several programs, \(known): say which one by `flask --app NAME …` or FLASK_APP")
        }
        throw CommandError(
            """
            no executable of this package depends on FlaskCLI, so none answers a command line: add \
            .product(name: "FlaskCLI", package: "flask-swift") to its target, and end it with `await app.main()`
            """)
    }

    /// Whether a target needs a product, by itself or through others of the package.
    private func uses(_ product: String, _ name: String, seen: Set<String>) -> Bool {
        guard !seen.contains(name), let target = targets.first(where: { $0.name == name }) else { return false }
        let inner = target.targets ?? []
        if target.products?.contains(product) == true || inner.contains(product) { return true }
        return inner.contains { uses(product, $0, seen: seen.union([name])) }
    }
}
