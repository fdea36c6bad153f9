/// The group that the commands of a blueprint are in, on the command line.
///
/// Reference: flask/sansio/blueprints.py, Blueprint.__init__ (`cli_group`).
public enum CLIGroup: Sendable, Equatable, ExpressibleByStringLiteral {
    /// One that is called as the blueprint is registered: `app users create`.
    case blueprintName
    /// One of another name.
    case named(String)
    /// None: they stand beside the application's own.
    case topLevel

    /// A group of a name.
    ///
    /// - Parameter value: the name.
    public init(stringLiteral value: String) { self = .named(value) }

    /// The name of the group of a blueprint; `nil` for none.
    func name(blueprint: String) -> String? {
        switch self {
        case .blueprintName: blueprint
        case .named(let name): name
        case .topLevel: nil
        }
    }
}
