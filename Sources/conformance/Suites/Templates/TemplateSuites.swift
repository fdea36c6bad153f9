/// The suites of the template engine, by name.
let templateSuites: [String: any Suite] = ["jinja": JinjaSuite(), "markupsafe": MarkupSafeSuite()]
