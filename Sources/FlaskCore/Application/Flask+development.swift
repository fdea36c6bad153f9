extension Flask {
    /// The file that makes the application, as the compiler saw it.
    package var sourceFile: String { readSetup { $0.templates.folders.sourceFile } }

    /// The folder of the package that makes the application.
    package var packageFolder: String { readSetup { $0.templates.folders.packageFolder } }

    /// The folders with templates that are there: the application's and those of its blueprints.
    package var templateFolders: [String] {
        ([templateFolderPath] + blueprints.map(\.blueprint.templateFolderPath)).compactMap(\.self)
    }

    /// The folders with static files that are there: the application's and those of its blueprints.
    package var staticFolders: [String] { ([files] + blueprints.map(\.blueprint.files)).compactMap(\.existingFolder) }
}

extension ApplicationFiles {
    /// The folder, if it is there.
    fileprivate var existingFolder: String? { folder.flatMap { folders.find($0) } }
}
