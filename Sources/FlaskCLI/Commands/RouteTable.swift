import FlaskCommands
import FlaskCore
import FlaskRouting

/// What the routes of a table are sorted by.
enum RouteOrder: String, CaseIterable, CommandValue {
    case endpoint, methods, domain, rule
    /// The order in which they were registered.
    case match
}

/// The table of an application's routes.
///
/// Reference: flask/cli.py, routes_command.
struct RouteTable {
    private let headings: [String]
    private let rows: [[String]]

    init(_ app: Flask, sort: RouteOrder, allMethods: Bool) {
        let rules = app.rules, hostMatching = app.routing.hostMatching
        let domains = rules.map { (hostMatching ? $0.host : $0.subdomain) ?? "" }
        let hasDomain = domains.contains { !$0.isEmpty }
        let ignored: Set<String> = allMethods ? [] : ["HEAD", "OPTIONS"]
        let rows = zip(rules, domains).map { rule, domain in
            let methods = (rule.methods ?? []).filter { !ignored.contains($0) }.joined(separator: ", ")
            return [rule.endpoint, methods] + (hasDomain ? [domain] : []) + [rule.text]
        }
        headings = ["Endpoint", "Methods"] + (hasDomain ? [hostMatching ? "Host" : "Subdomain"] : []) + ["Rule"]
        let orders: [RouteOrder] = [.endpoint, .methods] + (hasDomain ? [.domain] : []) + [.rule]
        guard let column = orders.firstIndex(of: sort) else {
            self.rows = rows
            return
        }
        self.rows = rows.enumerated().sorted {
            ($0.element[column], $0.offset) < ($1.element[column], $1.offset)
        }.map(\.element)
    }

    /// The lines of the table, or a word that there are none.
    var lines: [String] {
        if rows.isEmpty { return ["No routes were registered."] }
        let widths = headings.indices.map { column in ([headings] + rows).map { $0[column].unicodeScalars.count }.max() ?? 0 }
        let ruler = widths.map { String(repeating: "-", count: $0) }
        return ([headings, ruler] + rows).map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.unicodeScalars.count) }.joined(separator: "  ")
        }
    }
}
