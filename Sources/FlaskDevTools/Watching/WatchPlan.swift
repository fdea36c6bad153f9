#if DEBUG
    /// What is watched, and what a change of each file means.
    struct WatchPlan: Sendable {
        /// What follows from a change.
        enum Kind: Sendable, Equatable {
            /// The program has to be built.
            case source
            /// The program has to be started anew; there is nothing to build.
            case restart
            /// The browser shows something else: a template or a static file.
            case page
            /// The browser may exchange the style sheet alone.
            case style
        }

        /// The package whose program this is; `nil` if it was not built by the package manager.
        var packageRoot: String?
        /// The folders of packages on this machine that the package depends on.
        var dependencies: [String] = []
        var templateFolders: [String] = []
        var staticFolders: [String] = []
        /// Further files and folders that start the program anew.
        var extraFiles: [String] = []
        /// The program itself: if somebody else builds it, it is started anew.
        var program: String?
        var exclusions: [ShellPattern] = []

        /// The folders that are watched with everything below them, and the files that are watched by themselves.
        var roots: [String] {
            var roots: [String] = []
            let all = [packageRoot].compactMap(\.self) + dependencies + templateFolders + staticFolders + extraFiles
            for root in all + (packageRoot == nil ? [program].compactMap(\.self) : []) where FilePath.exists(root) {
                if !roots.contains(where: { FilePath.isInside(root, $0) && !hides(root, below: $0) }) { roots.append(root) }
            }
            return roots
        }

        /// Whether a folder is left out with everything below it.
        func skips(folder: String) -> Bool {
            if isExcluded(folder) { return true }
            if isNamed(folder) { return false }
            let name = FilePath.name(of: folder)
            if name.hasPrefix(".") || name == "node_modules" { return true }
            guard let owner = packages.first(where: { FilePath.isInside(folder, $0) }), folder != owner else { return false }
            if folder == FilePath.join(owner, "Tests") { return true }
            return FilePath.exists(FilePath.join(folder, "Package.swift"))
        }

        /// What a change of a file means; `nil` if nothing follows.
        func kind(of path: String) -> Kind? {
            let name = FilePath.name(of: path)
            guard !isExcluded(path), !name.hasSuffix("~"), !name.hasPrefix(".#"), !name.hasPrefix("#") else { return nil }
            if extraFiles.contains(where: { FilePath.isInside(path, $0) }) {
                return packages.contains { FilePath.isInside(path, $0) } && Self.isSource(name) ? .source : .restart
            }
            if path == program { return packageRoot == nil ? .restart : nil }
            if staticFolders.contains(where: { FilePath.isInside(path, $0) }), !name.hasPrefix(".") {
                return name.hasSuffix(".css") ? .style : .page
            }
            if templateFolders.contains(where: { FilePath.isInside(path, $0) }), !name.hasPrefix(".") { return .page }
            guard !name.hasPrefix("."), packages.contains(where: { FilePath.isInside(path, $0) }) else { return nil }
            return Self.isSource(name) ? .source : nil
        }

        /// What browsers are told when files change that the program need not be started anew for; `nil` for nothing.
        func message(of paths: [String]) -> ControlMessage? {
            let kinds = paths.map { (path: $0, kind: kind(of: $0)) }
            if kinds.contains(where: { $0.kind == .page }) { return .refresh }
            let styles = kinds.filter { $0.kind == .style }.map { FilePath.name(of: $0.path) }
            return styles.isEmpty ? nil : .restyle(styles)
        }

        private var packages: [String] { [packageRoot].compactMap(\.self) + dependencies }

        private func isExcluded(_ path: String) -> Bool { exclusions.contains { $0.matches(path) } }

        private func isNamed(_ folder: String) -> Bool {
            packages.contains(folder) || templateFolders.contains(folder) || staticFolders.contains(folder)
                || extraFiles.contains(folder)
        }

        /// Whether a folder would not be come by on the way down from another one.
        private func hides(_ path: String, below root: String) -> Bool {
            var folder = FilePath.parent(of: path)
            while folder.utf8.count > root.utf8.count {
                if skips(folder: folder) { return true }
                folder = FilePath.parent(of: folder)
            }
            return false
        }

        private static let extensions: Set<String> = [
            "swift", "c", "h", "cc", "cpp", "cxx", "hpp", "m", "mm", "s", "S", "modulemap", "metal", "proto",
        ]

        private static func isSource(_ name: String) -> Bool {
            if name == "Package.resolved" { return false }
            guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
            return extensions.contains(String(name[name.utf8.index(after: dot)...]))
        }
    }
#endif
