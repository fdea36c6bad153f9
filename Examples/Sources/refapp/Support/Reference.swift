import Flask

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What several parts of the application share.
enum Reference {
    /// What sessions are signed with.
    static let key: SecretKey = "reference application key"
    /// The instant that dates in answers are.
    static let when = HTTPDate(secondsSince1970: 1_704_164_645)
    /// The same instant as a date.
    static let date = Date(timeIntervalSince1970: 1_704_164_645)
    /// A day, which JSON writes as its midnight.
    static let day = Date(timeIntervalSince1970: 1_709_164_800)
    /// Identifiers with a single byte that is not zero.
    static func identifier(_ last: UInt8) -> UUID { UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, last)) }
}

/// Flask makes every application of the same folder; here all of them are made in sources further down.
extension Flask {
    /// Makes an application with the templates and static files of this program.
    static func reference(
        staticURLPath: String? = nil, staticFolder: String = "static", staticHost: String? = nil, hostMatching: Bool = false,
        subdomainMatching: Bool = false
    ) -> Flask {
        Flask(
            "app", hostMatching: hostMatching, subdomainMatching: subdomainMatching, staticURLPath: staticURLPath,
            staticFolder: staticFolder, staticHost: staticHost, rootPath: ReferenceFolder.path)
    }
}

/// The folder that `templates` and `static` are in: that of the program's sources, or the one it was told by `--folder`.
enum ReferenceFolder {
    static let path: String = {
        let arguments = CommandLine.arguments
        if let place = arguments.firstIndex(of: "--folder"), arguments.indices.contains(place + 1) {
            return arguments[place + 1]
        }
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
        return parts.joined(separator: "/")
    }()
}
