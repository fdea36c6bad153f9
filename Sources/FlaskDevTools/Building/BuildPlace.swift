#if DEBUG
    import FlaskJSON

    /// Where a program was built by the package manager, found from the program's path.
    struct BuildPlace: Sendable, Equatable {
        /// The product's name.
        let product: String
        /// The folder of the `Package.swift`.
        let packageRoot: String
        /// The package manager's own folder, usually `.build` in the package.
        let scratch: String
        /// `debug` or `release`.
        let configuration: String

        /// Takes a path of the form `SCRATCH/TRIPLE/CONFIGURATION/PRODUCT` apart.
        ///
        /// - Parameters:
        ///   - program: the path of the program, without symbolic links.
        ///   - sourceFile: a source of the program: its package is meant where the scratch folder lies elsewhere.
        init?(program: String, sourceFile: String?) {
            let folder = FilePath.parent(of: program)
            configuration = FilePath.name(of: folder)
            scratch = FilePath.parent(of: FilePath.parent(of: folder))
            product = FilePath.name(of: program)
            guard ["debug", "release"].contains(configuration), scratch != "/" else { return nil }
            let manifest = FilePath.join(scratch, configuration + ".yaml")
            guard FilePath.exists(manifest) || FilePath.exists(FilePath.join(scratch, "workspace-state.json")) else { return nil }
            let beside = FilePath.parent(of: scratch)
            let roots = [beside, sourceFile.flatMap(Self.package)].compactMap(\.self)
            guard let root = roots.first(where: { FilePath.exists(FilePath.join($0, "Package.swift")) }) else { return nil }
            packageRoot = FilePath.resolved(root) ?? root
        }

        /// The arguments of `swift` that build the product as it was built before.
        ///
        /// - Parameter extra: further arguments.
        /// - Returns: the arguments; no option that changes what is built is added, since all would be built anew for it.
        func arguments(extra: [String]) -> [String] {
            var arguments = ["swift", "build", "--package-path", packageRoot, "--product", product, "-c", configuration]
            if scratch != FilePath.join(packageRoot, ".build") { arguments += ["--scratch-path", scratch] }
            return arguments + extra
        }

        /// The folders of the packages on this machine that the package depends on, as the package manager noted them.
        var localDependencies: [String] {
            guard let bytes = FilePath.content(of: FilePath.join(scratch, "workspace-state.json")),
                let state = try? JSONValue(parsing: bytes)
            else { return [] }
            let dependencies = state["object"]?["dependencies"]?.array ?? []
            return dependencies.compactMap { dependency in
                let package = dependency["packageRef"]
                guard package?["kind"]?.string == "fileSystem", let path = package?["location"]?.string else { return nil }
                return FilePath.resolved(path)
            }
        }

        /// The nearest folder above a file that has a `Package.swift`.
        private static func package(of file: String) -> String? {
            var folder = FilePath.parent(of: file)
            while folder.hasPrefix("/"), folder != "/" {
                if FilePath.exists(FilePath.join(folder, "Package.swift")) { return folder }
                folder = FilePath.parent(of: folder)
            }
            return nil
        }
    }
#endif
