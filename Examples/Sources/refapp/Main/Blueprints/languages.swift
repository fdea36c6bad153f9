import Flask

/// A blueprint whose prefix holds the language, which its views get in `g`.
func languageBlueprint() -> Blueprint {
    let lang = Blueprint("lang", urlPrefix: "/<lang_code>")
    lang.urlValuePreprocessor { _, values in
        let code = values.pop("lang_code")?.string ?? ""
        g.lang = code
        if code != "en" && code != "de" { try abort(404, description: "language \(code)") }
    }
    lang.urlDefaults { _, values in
        let language: String? = g.lang
        values.setDefault("lang_code", .string(language ?? "en"))
    }
    lang.get("/lang/about", endpoint: "about") {
        let language: String? = g.lang
        return "\(language ?? "") \(try urlFor(".about")) \(try urlFor(".about", lang_code: "fr"))"
    }
    return lang
}
