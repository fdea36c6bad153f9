import FlaskHTTP
public import FlaskRouting
import Synchronization

/// A part of an application: views, hooks and error handlers that are registered together, under a prefix.
///
/// ```swift
/// let auth = Blueprint("auth", urlPrefix: "/auth")
/// auth.route("/login", endpoint: "login") { try renderTemplate("auth/login.html") }
///
/// app.register(auth)
/// try urlFor("auth.login")         // /auth/login
/// ```
///
/// Its endpoints begin with its name and a dot; in requests to it `urlFor(".login")` will do. It is registered after everything
/// was registered on it, on one application or several, and on one several times under other names. Changing it afterwards
/// ends the program with advice. Thread-safe. Reference: flask/sansio/blueprints.py, Blueprint.
public final class Blueprint: Scaffold {
    /// Its name, which its endpoints begin with unless it is registered under another one.
    public let name: String
    /// What its rules begin with.
    public let urlPrefix: String?
    /// The subdomain that its rules are for.
    public let subdomain: String?
    /// The group that its commands are in, on the command line.
    public let cliGroup: CLIGroup
    /// Values for variables that its rules do not have, or that need not be given.
    let defaults: [(name: String, value: RouteValue)]
    /// The name or path of its template folder.
    let templateFolder: String?
    let folders: ApplicationFolders
    let staticRoute: StaticRoute?
    let files: ApplicationFiles
    let state = Mutex(State())

    /// What is collected until the blueprint is registered.
    struct State: Sendable {
        var surroundings = Surroundings()
        var steps: [Step] = []
        var children: [Child] = []
        var commands: [RegisteredCommand] = []
        /// The names of its views, as far as they were made of their rules.
        var endpoints: Set<String> = []
        var isRegistered = false
    }

    /// What is done when the blueprint is registered.
    typealias Step = @Sendable (BlueprintSetupState) throws(FlaskError) -> Void

    /// A blueprint inside this one.
    struct Child: Sendable {
        let blueprint: Blueprint
        let options: BlueprintOptions
        let site: SourceSite
    }

    /// Makes a blueprint.
    ///
    /// An empty name, or one with a dot, ends the program.
    ///
    /// - Parameters:
    ///   - name: its name.
    ///   - urlPrefix: what its rules begin with; it may have variables, which its views may take or leave out.
    ///   - subdomain: the subdomain that its rules are for.
    ///   - urlDefaults: values for variables that its rules do not have; its views may take them or leave them out.
    ///   - templateFolder: the name or path of a folder with templates; one of the application's folder comes first.
    ///   - staticFolder: the name or path of a folder with static files, which `urlFor(".static", filename: …)` leads to.
    ///   - staticURLPath: the path that they are served under, behind the prefix; `/` and the name of the folder unless given.
    ///   - rootPath: the folder that such folders are in, in place of those that an application looks in.
    ///   - cliGroup: the group that its commands are in, on the command line.
    ///   - sourceFile: the file of the call.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public init(
        _ name: String, urlPrefix: String? = nil, subdomain: String? = nil,
        urlDefaults: KeyValuePairs<String, RouteValue> = [:], templateFolder: String? = nil, staticFolder: String? = nil,
        staticURLPath: String? = nil, rootPath: String? = nil, cliGroup: CLIGroup = .blueprintName,
        sourceFile: StaticString = #filePath, file: StaticString = #fileID, line: UInt = #line
    ) {
        if let error = Blueprint.fault(ofName: name, SourceSite(file: file, line: line)) {
            ProgrammingMistake.stop(error)
        }
        self.name = name
        self.urlPrefix = urlPrefix
        self.subdomain = subdomain
        self.cliGroup = cliGroup
        defaults = urlDefaults.map { ($0.key, $0.value) }
        self.templateFolder = templateFolder
        folders = ApplicationFolders(rootPath: rootPath, sourceFile: "\(sourceFile)")
        staticRoute = staticFolder.map { StaticRoute(folder: $0, path: staticURLPath, host: nil) }
        files = ApplicationFiles(folder: staticFolder, folders: folders)
    }

    /// Registers on the blueprint.
    public var registrar: Registrar { Registrar(.blueprint(self)) }

    /// The folder that its templates are in; `nil` where there is none.
    public var templateFolderPath: String? { templateFolder.flatMap { folders.find($0) } }

    private static func fault(ofName name: String, _ site: SourceSite) -> FlaskError? {
        if name.isEmpty { return FlaskError(.invalidBlueprint, "the name of a blueprint cannot be empty", at: site) }
        guard name.utf8.contains(UInt8(ascii: ".")) else { return nil }
        return FlaskError(
            .invalidBlueprint,
            """
            the name '\(name)' of a blueprint has a dot, which stands between the names of blueprints and views in endpoints: \
            choose one without, and nest blueprints by `outer.register(inner)`
            """, at: site)
    }
}
