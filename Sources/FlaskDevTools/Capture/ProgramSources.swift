#if DEBUG
    /// Which source files are the application's own.
    struct ProgramSources: Sendable {
        /// The folder of the application's package.
        let root: String
        /// The folder that this framework's sources are in.
        private static let framework = String(
            #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/"))

        /// Whether a file belongs to the application, and not to one of the packages that it uses.
        func isOwn(_ file: String) -> Bool {
            guard let path = pathBelowRoot(file) else { return false }
            return !path.hasPrefix(".build/") && !path.contains("/.build/") && !file.hasPrefix(Self.framework + "/Flask")
        }

        /// A path for people: relative to the application's package where it is below it.
        func shortened(_ file: String) -> String {
            if let path = pathBelowRoot(file) { return path }
            let parts = file.split(separator: "/")
            guard let sources = parts.lastIndex(of: "Sources"), sources > 0 else { return file }
            return parts[(sources - 1)...].joined(separator: "/")
        }

        private func pathBelowRoot(_ file: String) -> String? {
            file.hasPrefix(root + "/") ? String(file.dropFirst(root.count + 1)) : nil
        }
    }
#endif
