import FlaskCore
import FlaskTemplates
import FlaskTesting
import Foundation
import Testing

@Suite struct TemplateLoadingTests {
    private static func folder(_ files: [String]) throws -> String {
        let root = "/tmp/flask-loading-\(UUID().uuidString)"
        for name in files {
            let path = "\(root)/templates/\(name)"
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try "x".write(toFile: path, atomically: true, encoding: .utf8)
        }
        return root
    }

    // flask/tests/test_templating.py::test_template_loader_debugging
    @Test func everyAttemptIsExplained() throws {
        let root = try Self.folder(["page.html"]), messages = Messages()
        let app = Flask("explained", rootPath: root)
        app.logger = messages.logger
        app.config.explainTemplateLoading = true
        _ = try app.appContext { try app.renderTemplate("page.html") }
        #expect(throws: TemplateError.self) { try app.appContext { try app.renderTemplate("missing.html") } }
        #expect(
            messages.all == [
                """
                info Locating template 'page.html':
                    1: trying the folder \(root)/templates of the application
                       -> found ('\(root)/templates/page.html')
                """,
                """
                info Locating template 'missing.html':
                    1: trying the folder \(root)/templates of the application
                       -> no match
                Error: the template could not be found.
                """,
            ])
    }

    @Test func foldersThatThereAreNotAreExplained() throws {
        let messages = Messages()
        let app = Flask("nowhere", rootPath: "/nonexistent")
        app.logger = messages.logger
        app.config.explainTemplateLoading = true
        #expect(throws: TemplateError.self) { try app.appContext { try app.renderTemplate("a.html") } }
        #expect(
            messages.all == [
                """
                info Locating template 'a.html':
                    1: trying the folder /nonexistent/templates of the application
                       -> no match
                Error: the template could not be found.
                """
            ])
    }

    @Test func nothingIsExplainedUnlessItIsAskedFor() throws {
        let messages = Messages()
        let app = Flask("quiet", rootPath: try Self.folder(["page.html"]))
        app.logger = messages.logger
        _ = try app.appContext { try app.renderTemplate("page.html") }
        #expect(messages.all.isEmpty)
    }

    @Test(arguments: [
        ("list.html", "; did you mean 'users/list.html'?"), ("Page.html", "; did you mean 'page.html'?"),
        ("pgae.html", "; did you mean 'page.html'?"), ("nothing_like_it.txt", ""),
    ])
    func aMissingTemplateNamesItsFolderAndTheNearest(name: String, hint: String) throws {
        let root = try Self.folder(["users/list.html", "page.html"])
        for isDeveloped in [true, false] {
            let app = Flask("missing", rootPath: root)
            app.testing = isDeveloped
            let error = #expect(throws: TemplateError.self) { try app.appContext { try app.renderTemplate(name) } }
            #expect(error?.kind == .notFound)
            #expect(error?.message == "'\(name)' was not found in \(root)/templates\(isDeveloped ? hint : "")")
        }
    }

    @Test func aMissingFolderNamesAllPlacesThatWereTried() throws {
        let app = Flask("homeless", templateFolder: "no-such-folder-anywhere")
        let error = try #require(throws: TemplateError.self) { try app.appContext { try app.renderTemplate("a.html") } }
        #expect(error.message.hasPrefix("'a.html' was not found, as there is no folder 'no-such-folder-anywhere': make one of /"))
        let places = error.message.split(separator: "make one of ")[1].split(separator: ", or give its path")[0].split(
            separator: ", ")
        let file = #filePath, package = file.split(separator: "/Tests/")[0]
        // Beside the sources, at the root of the package, beside the program, where it was started.
        for place in [String(file[..<file.lastIndex(of: "/")!]), String(package), FileManager.default.currentDirectoryPath] {
            #expect(places.contains { $0 == "\(place)/no-such-folder-anywhere" }, "\(place)")
        }
        #expect(places.count >= 3 && places.allSatisfy { $0.hasSuffix("/no-such-folder-anywhere") })
    }

    @Test func anApplicationWithoutAFolderSaysSo() throws {
        let app = Flask("none", templateFolder: nil)
        let error = try #require(throws: TemplateError.self) { try app.appContext { try app.renderTemplate("a.html") } }
        #expect(error.message == "'a.html' was not found: the application was made without a template folder")
    }
}
