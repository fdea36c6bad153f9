import Flask
import FlaskCLI
import FlaskCLITesting
import Testing

/// Tables that `flask routes` of Flask 3.1.3 writes for the same rules, each line with a bar at its end.
@Suite struct RoutesTests {
    private func app(subdomains: Bool = false) -> Flask {
        let app = Flask("app", subdomainMatching: subdomains)
        app.route("/", endpoint: "index") { "" }
        app.route("/login", methods: [.get, .post], endpoint: "login") { "" }
        app.route("/user/<int:id>", endpoint: "user") { (id: Int) in "\(id)" }
        app.route("/a", methods: [.delete], endpoint: "zeta") { "" }
        return app
    }

    private func lines(_ app: Flask, _ arguments: String...) async -> String {
        let result = await app.testCLIRunner().invoke(["routes"] + arguments)
        #expect(result.exitCode == 0 && result.standardError.isEmpty)
        return result.output.split(separator: "\n").map { "\($0)|\n" }.joined()
    }

    @Test(arguments: [
        (
            "endpoint",
            """
            Endpoint  Methods    Rule                   |
            --------  ---------  -----------------------|
            index     GET        /                      |
            login     GET, POST  /login                 |
            static    GET        /static/<path:filename>|
            user      GET        /user/<int:id>         |
            zeta      DELETE     /a                     |

            """
        ),
        (
            "methods",
            """
            Endpoint  Methods    Rule                   |
            --------  ---------  -----------------------|
            zeta      DELETE     /a                     |
            static    GET        /static/<path:filename>|
            index     GET        /                      |
            user      GET        /user/<int:id>         |
            login     GET, POST  /login                 |

            """
        ),
        (
            "rule",
            """
            Endpoint  Methods    Rule                   |
            --------  ---------  -----------------------|
            index     GET        /                      |
            zeta      DELETE     /a                     |
            login     GET, POST  /login                 |
            static    GET        /static/<path:filename>|
            user      GET        /user/<int:id>         |

            """
        ),
        (
            "match",
            """
            Endpoint  Methods    Rule                   |
            --------  ---------  -----------------------|
            static    GET        /static/<path:filename>|
            index     GET        /                      |
            login     GET, POST  /login                 |
            user      GET        /user/<int:id>         |
            zeta      DELETE     /a                     |

            """
        ),
    ])
    func sorts(order: String, expected: String) async {
        #expect(await lines(app(), "--sort", order) == expected)
        if order == "endpoint" { #expect(await lines(app()) == expected) }
        // Without domains there is no such column, and the order is that of matching.
        if order == "match" { #expect(await lines(app(), "-s", "domain") == expected) }
    }

    @Test func showsAllMethods() async {
        #expect(
            await lines(app(), "--all-methods") == """
                Endpoint  Methods                   Rule                   |
                --------  ------------------------  -----------------------|
                index     GET, HEAD, OPTIONS        /                      |
                login     GET, HEAD, OPTIONS, POST  /login                 |
                static    GET, HEAD, OPTIONS        /static/<path:filename>|
                user      GET, HEAD, OPTIONS        /user/<int:id>         |
                zeta      DELETE, OPTIONS           /a                     |

                """)
    }

    @Test func showsSubdomains() async {
        let app = app(subdomains: true)
        app.config.serverName = "example.com"
        app.route("/x", endpoint: "x", subdomain: "api") { "" }
        #expect(
            await lines(app, "--sort", "domain") == """
                Endpoint  Methods    Subdomain  Rule                   |
                --------  ---------  ---------  -----------------------|
                static    GET                   /static/<path:filename>|
                index     GET                   /                      |
                login     GET, POST             /login                 |
                user      GET                   /user/<int:id>         |
                zeta      DELETE                /a                     |
                x         GET        api        /x                     |

                """)
    }

    @Test func showsHosts() async {
        let app = Flask("app", hostMatching: true, staticFolder: nil)
        app.route("/x", endpoint: "x", host: "b.example") { "" }
        app.route("/y", endpoint: "y", host: "a.example") { "" }
        #expect(
            await lines(app, "--sort", "domain") == """
                Endpoint  Methods  Host       Rule|
                --------  -------  ---------  ----|
                y         GET      a.example  /y  |
                x         GET      b.example  /x  |

                """)
    }

    @Test func saysThatThereAreNone() async {
        #expect(await lines(Flask("app", staticFolder: nil)) == "No routes were registered.|\n")
    }

    @Test func hasFlasksHelpPage() async {
        let result = await app().testCLIRunner().invoke(["routes", "--help"])
        #expect(
            result.output == """
                Usage: app routes [OPTIONS]

                  Show all registered routes with endpoints and methods.

                Options:
                  -s, --sort [endpoint|methods|domain|rule|match]
                                                  Method to sort routes by. 'match' is the
                                                  order that Flask will match routes when
                                                  dispatching a request.
                  --all-methods                   Show HEAD and OPTIONS methods.
                  --help                          Show this message and exit.

                """)
    }
}
