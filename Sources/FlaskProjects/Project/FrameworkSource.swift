/// Where a project gets the framework from.
package enum FrameworkSource: Sendable, Equatable {
    /// A folder on this machine.
    case path(String)
    /// A repository, of which the branch `main` is taken.
    case url(String)

    /// The line for `Package.swift`.
    var dependency: String {
        switch self {
        case .path(let path): #".package(name: "flask-swift", path: "\#(path.quoted)")"#
        case .url(let url): #".package(url: "\#(url.quoted)", branch: "main")"#
        }
    }

    /// Where its documentation begins.
    var documentation: String {
        switch self {
        case .path(let path): "\(path)/README.md"
        case .url(let url): url
        }
    }

    /// The name of the package in the dependencies of targets.
    var package: String {
        guard case .url(let url) = self else { return "flask-swift" }
        let last = url.split(separator: "/").last.map(String.init) ?? "flask-swift"
        return last.hasSuffix(".git") ? String(last.dropLast(4)) : last
    }
}

extension String {
    /// The text as it stands between the quotation marks of a Swift literal.
    fileprivate var quoted: String {
        map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }.joined()
    }
}
