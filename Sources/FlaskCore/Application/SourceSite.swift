/// Where in the application's sources something was registered, for messages.
struct SourceSite: Sendable, Equatable, CustomStringConvertible {
    let file: StaticString
    let line: UInt

    var description: String { "\(file):\(line)" }

    static func == (left: SourceSite, right: SourceSite) -> Bool { left.description == right.description }
}
