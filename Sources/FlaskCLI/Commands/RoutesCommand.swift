import FlaskCommands
import FlaskCore

/// `routes`: shows what is registered.
///
/// Reference: flask/cli.py, routes_command.
enum RoutesCommand {
    static func make(_ source: ApplicationSource) -> Command {
        Command(
            "routes",
            .option(
                "--sort", "-s",
                help: """
                    Method to sort routes by. 'match' is the order that Flask will match routes when dispatching a request.
                    """),
            .flag("--all-methods", help: "Show HEAD and OPTIONS methods."),
            help: "Show all registered routes with endpoints and methods."
        ) { (sort: RouteOrder?, allMethods: Bool) in
            let table = RouteTable(try await source.app(), sort: sort ?? .endpoint, allMethods: allMethods)
            for line in table.lines { echo(line) }
        }
    }
}
