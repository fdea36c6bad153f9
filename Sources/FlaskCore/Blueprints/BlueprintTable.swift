/// A blueprint under the name that it is registered with on an application.
struct RegisteredBlueprint: Sendable {
    let name: String
    let blueprint: Blueprint
    /// What the blueprint collected until it was registered.
    let surroundings: Surroundings
}

/// What is called around the views of an application's blueprints, by their names.
struct BlueprintTable: Sendable {
    /// What is called around views that belong to no blueprint.
    let ofApplication: FrozenSurroundings
    private let byName: [String: FrozenSurroundings]

    /// Puts together what each blueprint collected, and those around it.
    init(_ setup: ApplicationSetup) {
        ofApplication = FrozenSurroundings([setup.surroundings], blueprints: [])
        let collected = Dictionary(setup.blueprints.map { ($0.name, $0.surroundings) }) { first, _ in first }
        byName = collected.keys.reduce(into: [:]) { table, name in
            let path = Self.path(to: name)
            let layers = [setup.surroundings] + path.reversed().compactMap { collected[$0] }
            table[name] = FrozenSurroundings(layers, blueprints: path)
        }
    }

    /// What is called around the views of an endpoint: that of the innermost blueprint whose name it begins with.
    func surroundings(of endpoint: String) -> FrozenSurroundings {
        if byName.isEmpty { return ofApplication }
        var rest = endpoint[...]
        while let dot = rest.utf8.lastIndex(of: UInt8(ascii: ".")) {
            rest = rest[..<dot]
            if let found = byName[String(rest)] { return found }
        }
        return ofApplication
    }

    /// A name and those of the blueprints around it, the innermost first.
    ///
    /// Reference: flask/helpers.py, _split_blueprint_path.
    private static func path(to name: String) -> [String] {
        var path = [name], rest = name[...]
        while let dot = rest.utf8.lastIndex(of: UInt8(ascii: ".")) {
            rest = rest[..<dot]
            path.append(String(rest))
        }
        return path
    }
}
