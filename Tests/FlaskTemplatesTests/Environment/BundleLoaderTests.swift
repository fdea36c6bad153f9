import FlaskTemplates
import Foundation
import Testing

// jinja2/tests/test_loader.py::TestPackageLoader*
@Suite struct BundleLoaderTests {
    /// A folder with files, as they lie beside a program.
    private func place(_ files: [String: String]) throws -> String {
        let root = FileManager.default.temporaryDirectory.path + "/bundles-\(UUID().uuidString)"
        for (name, text) in files {
            let path = root + "/" + name
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        return root
    }

    @Test(arguments: [
        ("app_Web.resources/templates/a/page.html", "templates"), ("app_Web.bundle/templates/a/page.html", "templates"),
        ("app_Web.bundle/Contents/Resources/templates/a/page.html", "templates"), ("app_Web.resources/a/page.html", ""),
        ("../Resources/app_Web.bundle/Contents/Resources/views/a/page.html", "views"),
    ])
    func templatesLieBesideTheProgram(file: String, folder: String) throws {
        let root = try place([file: "text of {{ 1 }}", "program": ""])
        let loader = BundleLoader(package: "app", target: "Web", folder: folder, program: root + "/program")
        #expect(try loader.templateNames() == ["a/page.html"])
        #expect(try TemplateEnvironment(loader: loader).template(named: "a/page.html").render() == "text of 1")
        for name in ["no.html", "../program", "a/../../program"] {
            let error = #expect(throws: TemplateError.self) { try loader.source(of: name) }
            #expect(error?.kind == .notFound)
        }
    }

    @Test func aBundleMayBeNamedByItsPath() throws {
        let root = try place(["x.bundle/templates/page.html": "x", "x.bundle/other/page.html": "y"])
        #expect(try BundleLoader(resourcesAt: root + "/x.bundle").source(of: "page.html").text == "x")
        #expect(try BundleLoader(resourcesAt: root + "/x.bundle", folder: "other").source(of: "page.html").text == "y")
    }

    @Test func whereThereIsNoneAllPlacesAreNamed() throws {
        let loader = BundleLoader(package: "app", target: "Web", folder: "templates", program: "/nowhere/program")
        let error = try #require(throws: TemplateError.self) { try loader.source(of: "page.html") }
        #expect(error.kind == .notFound)
        #expect(
            error.message == """
                'page.html' was not found, as there is none of /nowhere/app_Web.resources/templates, \
                /nowhere/app_Web.bundle/templates, /nowhere/app_Web.bundle/Contents/Resources/templates, \
                /nowhere/../Resources/app_Web.resources/templates, /nowhere/../Resources/app_Web.bundle/templates, \
                /nowhere/../Resources/app_Web.bundle/Contents/Resources/templates; copy the resources beside the program
                """)
    }
}
