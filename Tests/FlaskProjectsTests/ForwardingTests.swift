import FlaskCommands
import FlaskProjects
import Testing

@Suite struct ForwardingTests {
    // flask/cli.py, _app_option.
    @Test(arguments: [
        (["routes"], nil, nil, ["routes"]), (["routes"], "shop", "shop", ["routes"]), (["routes"], "", nil, ["routes"]),
        (["--app", "shop", "run", "-p", "1"], "x", "shop", ["run", "-p", "1"]), (["--app=shop"], nil, "shop", []),
        (["-A", "shop", "routes"], nil, "shop", ["routes"]), (["run", "--app", "x"], nil, nil, ["run", "--app", "x"]),
    ])
    func readsWhichProgram(words: [String], environment: String?, app: String?, rest: [String]) {
        let call = ForwardedCall(words, environment: environment)
        #expect(call.app == app && call.words == rest)
    }

    /// A package of a program for each name, `true` for one that depends on FlaskCLI by a library of the package.
    private func package(_ programs: KeyValuePairs<String, Bool>) throws(CommandError) -> PackageDescription {
        let products = programs.map { #"{"name": "\#($0.key)", "targets": ["\#($0.key)T"], "type": {"executable": null}}"# }
        let targets = programs.map {
            #"{"name": "\#($0.key)T", "type": "executable", "target_dependencies": ["\#($0.value ? "Site" : "Other")"]}"#
        }
        let library = #"{"name": "Lib", "targets": ["Site"], "type": {"library": ["automatic"]}}"#
        let site = #"{"name": "Site", "product_dependencies": ["Flask", "FlaskCLI"]}, {"name": "Other"}"#
        return try PackageDescription(
            """
            warning: something
            {"products": [\((products + [library]).joined(separator: ","))], "targets": [\((targets + [site]).joined(separator: ","))]}
            """)
    }

    @Test func findsTheProgram() throws {
        #expect(try package(["app": true]).program(nil) == "app")
        #expect(try package(["tool": false, "app": true]).program(nil) == "app")
        #expect(try package(["app": true, "admin": true]).program("admin") == "admin")
    }

    @Test func saysWhyThereIsNone() throws {
        let several = try #require(throws: CommandError.self) { try package(["a": true, "b": true]).program(nil) }
        #expect(several.message.contains("several programs, 'a', 'b': say which one by `flask --app NAME"))
        let none = try #require(throws: CommandError.self) { try package(["a": false]).program(nil) }
        #expect(none.message.contains("depends on FlaskCLI"))
        let unknown = try #require(throws: CommandError.self) { try package(["a": true]).program("x") }
        #expect(unknown.message == "this package has no executable 'x'; it has 'a'")
        #expect(throws: CommandError.self) { try PackageDescription("error: no") }
    }
}
