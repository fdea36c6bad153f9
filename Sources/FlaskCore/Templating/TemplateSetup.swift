public import FlaskTemplates

/// What an application collects for its templates before the first one is rendered.
struct TemplateSetup: Sendable {
    /// The name or path of the folder that templates are in; `nil` for none.
    var folder: String?
    /// Where folders are looked for.
    var folders: ApplicationFolders
    /// How templates read and render.
    var options = Self.flaskOptions
    /// What the application adds to the environment: filters, tests, globals, extensions.
    var additions: [@Sendable (TemplateEnvironment) -> Void] = []
    /// The template folders of blueprints, which are looked at after the application's own.
    let blueprints = BlueprintTemplates()
    /// The files that are part of the program.
    let embedded = EmbeddedFileList()

    /// Jinja2's options with Flask's autoescaping.
    private static var flaskOptions: TemplateOptions {
        var options = TemplateOptions()
        options.autoescape = .flask
        return options
    }
}

extension Autoescape {
    /// Flask's rule: templates whose names end with `.html`, `.htm`, `.xml`, `.xhtml` or `.svg` escape, and those that
    /// were made of strings.
    ///
    /// Reference: flask/sansio/app.py, App.select_jinja_autoescape.
    public static let flask = Autoescape { name in
        guard let name else { return true }
        return [".html", ".htm", ".xml", ".xhtml", ".svg"].contains { name.hasSuffix($0) }
    }
}
