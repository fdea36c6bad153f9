/// What a shell offers for the values of a parameter when Tab is pressed.
///
/// Where nothing is said, the choices of the type are offered, as of an enumeration of texts.
/// Reference: click/types.py, ParamType.shell_complete.
public struct CommandCompletion: Sendable {
    enum Source: Sendable {
        case files, folders
        case words(@Sendable () throws -> [String])
    }

    let source: Source

    /// The names of files.
    public static let files = CommandCompletion(source: .files)

    /// The names of folders.
    public static let folders = CommandCompletion(source: .folders)

    /// Words, which are made when Tab is pressed.
    ///
    /// ```swift
    /// app.command("paint", .option("--color", completion: .words(try colors()))) { (color: String?) in echo(color ?? "none") }
    /// ```
    ///
    /// - Parameter words: what gives them, without an application context; those that begin with what was typed are offered,
    ///   and none if it throws.
    /// - Returns: the completion.
    public static func words(_ words: @autoclosure @escaping @Sendable () throws -> [String]) -> CommandCompletion {
        CommandCompletion(source: .words(words))
    }
}
