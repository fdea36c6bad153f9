import FlaskTemplates

/// The contexts of the workloads, the same as `contexts.py` makes.
enum Contexts {
    typealias Variables = [String: TemplateValue]

    static func named(_ name: String) -> Variables {
        switch name {
        case "bigtable": bigtable
        case "teams": teams
        case "page": page
        default: [:]
        }
    }

    private static func record(_ pairs: [(String, TemplateValue)]) -> TemplateValue {
        (try? .dictionary(pairs.map { (key: TemplateValue($0.0), value: $0.1) })) ?? .none
    }

    private static var bigtable: Variables {
        ["table": .list((0..<1000).map { row in record((0..<10).map { ("c\($0)", TemplateValue(row * 10 + $0)) }) })]
    }

    private static var teams: Variables {
        let names = ["Jiangsu", "Beijing", "Guangzhou", "Shandong", "Hangzhou", "R&D <United>", "Tom & Jerry's"]
        let teams = (0..<1000).map { index in
            record([("name", TemplateValue("\(names[index % 7]) FC \(index)")), ("score", TemplateValue(index * 37 % 100))])
        }
        return ["year": 2015, "teams": .list(teams)]
    }

    private static func user(_ index: Int) -> TemplateValue {
        let roles = ["admin", "editor", "viewer"]
        let first = ["Ada", "Grace", "Linus", "Donald", "Barbara", "Edsger", "Tim O'", "Alan <b>"]
        let abouts = [
            "Short bio",
            "Enjoys long walks & compilers, type systems, and template engines written in Swift",
            "Writes software for a living and gardens for fun on weekends with family",
        ]
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return record([
            ("id", TemplateValue(index)), ("name", TemplateValue("\(first[index % 8]) \(index)")),
            ("email", TemplateValue("user\(index)@example.org")), ("role", TemplateValue(roles[index % 3])),
            ("bio", TemplateValue(abouts[index % 3])),
            ("created", TemplateValue("2026-01-\(padded(index % 28 + 1)) 10:\(padded(index % 60)):00")),
        ])
    }

    private static var page: Variables {
        let titles = ["Home", "Users", "Reports", "Settings", "Q&A", "Forum", "Blog"]
        let site: TemplateValue = [
            "name": "Example & Co", "version": "1.4.2", "year": 2026, "host": "www.example.org",
            "tags": ["swift", "web", "<html>", "templates"],
        ]
        let nav = titles.map { title in
            record([
                ("href", TemplateValue("/\(title.lowercased())")), ("title", TemplateValue(title)),
                ("external", TemplateValue(title == "Forum")),
            ])
        }
        let me: TemplateValue = ["id": 7, "name": "Grace 7"]
        return [
            "site": site, "nav": .list(nav), "current": "/users", "title": "Users & Groups", "total": 1234, "page": 3,
            "pages": 25,
            "offset": 100, "tab": "profile", "me": me, "users": .list((0..<50).map(user)),
        ]
    }
}
