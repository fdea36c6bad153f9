import FlaskTemplates
import Mustache
import Stencil

/// A team of the league, which every engine gets as it is.
struct Team: Encodable {
    let name: String
    let score: Int
}

/// What is measured: the same work by each engine.
struct Workload {
    let name: String
    let flask: () throws -> Int
    let stencil: () throws -> Int
    let mustache: () throws -> Int
}

/// The texts of a template in the three languages.
struct Texts {
    let flask: String
    let stencil: String
    let mustache: String

    static let table = Texts(
        flask: "<table>{% for row in table %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}</table>",
        stencil: "<table>{% for row in table %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}</table>",
        mustache: "<table>{{#table}}<tr>{{#.}}<td>{{.}}</td>{{/.}}</tr>{{/table}}</table>")

    static let teams = Texts(
        flask: """
            <h1>CSL {{ year }}</h1>{% for team in teams %}<li class="{% if loop.first %}champion{% endif %}">\
            <b>{{ team.name }}</b>: {{ team.score }}</li>{% endfor %}
            """,
        stencil: """
            <h1>CSL {{ year }}</h1>{% for team in teams %}<li class="{% if forloop.first %}champion{% endif %}">\
            <b>{{ team.name }}</b>: {{ team.score }}</li>{% endfor %}
            """,
        mustache: """
            <h1>CSL {{year}}</h1>{{#teams}}<li class="{{#first()}}champion{{/first()}}">\
            <b>{{name}}</b>: {{score}}</li>{{/teams}}
            """)
}

extension Workload {
    /// All of them; templates are compiled beforehand except where that is what is measured.
    static func all() throws -> [Workload] {
        var options = TemplateOptions()
        options.autoescape = .on
        let environment = FlaskTemplates.TemplateEnvironment(options: options), stencil = Stencil.Environment()
        let table = (0..<1000).map { row in (0..<10).map { row * 10 + $0 } }
        let names = ["Jiangsu", "Beijing", "Guangzhou", "Shandong", "Hangzhou", "R&D <United>", "Tom & Jerry's"]
        let teams = (0..<1000).map { Team(name: "\(names[$0 % 7]) FC \($0)", score: $0 * 37 % 100) }
        func pages(_ texts: Texts) throws -> (FlaskTemplates.Template, Stencil.Template, MustacheTemplate) {
            (
                try environment.template(fromString: texts.flask),
                Stencil.Template(templateString: texts.stencil, environment: stencil),
                try MustacheTemplate(string: texts.mustache)
            )
        }
        let (flaskTable, stencilTable, mustacheTable) = try pages(.table)
        let (flaskTeams, stencilTeams, mustacheTeams) = try pages(.teams)
        struct League: Encodable {
            let year: Int
            let teams: [Team]
        }
        return [
            Workload(
                name: "table of numbers", flask: { try flaskTable.render(["table": table]).utf8.count },
                stencil: { try stencilTable.render(["table": table]).utf8.count },
                mustache: { mustacheTable.render(["table": table]).utf8.count }),
            Workload(
                name: "list of structs", flask: { try flaskTeams.render(encoding: League(year: 2015, teams: teams)).utf8.count },
                stencil: { try stencilTeams.render(["year": 2015, "teams": teams]).utf8.count },
                mustache: { mustacheTeams.render(["year": 2015, "teams": teams] as [String: Any]).utf8.count }),
            Workload(
                name: "compile 1,000 times",
                flask: {
                    for _ in 0..<1000 { _ = try environment.template(fromString: Texts.teams.flask) }
                    return 1
                },
                stencil: {
                    for _ in 0..<1000 { _ = Stencil.Template(templateString: Texts.teams.stencil, environment: stencil) }
                    return 1
                },
                mustache: {
                    for _ in 0..<1000 { _ = try MustacheTemplate(string: Texts.teams.mustache) }
                    return 1
                }),
        ]
    }
}
