/// A command that an application or a blueprint has for the command line.
///
/// The core only keeps it; what it consists of is known to those who register and run commands.
package struct RegisteredCommand: Sendable {
    /// What it is called by.
    package let name: String
    /// The group that it is in; `nil` for none.
    package let group: String?
    /// What runs it.
    package let content: any Sendable

    /// The same in the group of a blueprint.
    func inside(_ group: String?) -> RegisteredCommand { RegisteredCommand(name: name, group: group, content: content) }
}

extension Registrar {
    /// Adds a command; that of a blueprint reaches the application when the blueprint is registered.
    ///
    /// - Parameters:
    ///   - name: what it is called by.
    ///   - content: what runs it.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    package func addCommand(_ name: String, _ content: any Sendable, file: StaticString, line: UInt) {
        let site = SourceSite(file: file, line: line)
        let command = RegisteredCommand(name: name, group: nil, content: content)
        switch target {
        case .application(let app): app.register(at: site) { $0.commands.append(command) }
        case .blueprint(let blueprint), .applicationOf(let blueprint):
            blueprint.change(at: site) { $0.commands.append(command) }
        }
    }
}

extension Flask {
    /// The commands that were registered on the application and its blueprints, in the order of their registration.
    package var registeredCommands: [RegisteredCommand] { readSetup { $0.commands } }
}
