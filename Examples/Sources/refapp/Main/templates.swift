import Flask

func addTemplates(to app: Flask) {
    app.contextProcessor {
        ["site": "Reference", "double": TemplateValue.function { (number: TemplateValue) in try doubled(number) }]
    }
    app.templateFilter("reverse_text") { (text: String) in String(String.UnicodeScalarView(text.unicodeScalars.reversed())) }
    app.templateFilter("italic") { (text: TemplateValue) in Markup("<i>") + (try Markup.escape(text)) + Markup("</i>") }
    app.templateTest("sevenfold") { (number: Int) in number.isMultiple(of: 7) }
    app.templateGlobal(
        "dashed",
        variadic: { parts, _ in
            TemplateValue(parts.map { $0.string ?? $0.description }.joined(separator: "-"))
        })
    addTemplateViews(to: app)
}

private func addTemplateViews(to app: Flask) {
    app.get("/t/<path:name>", endpoint: "template") { (name: String) -> String in
        g.color = "blue"
        return try renderTemplate(
            name, name: request.args.get("name"), people: people, html: "<b>bold</b>", safe: Markup("<b>safe</b>"),
            data: data, seven: 14)
    }
    app.get("/t-first", endpoint: "first_template") {
        try renderTemplate(["missing.html", "hello.html"], name: "fallback")
    }
    app.get("/t-string", endpoint: "string_template") {
        let source = """
            {{ x }} {{ y|safe }} {{ request.args.get('q') }} {{ g.get('none', 'unset') }} {{ config.REF_COLOR }}
            """
        return try renderTemplateString(source, x: "<x>", y: "<y>")
    }
    app.get("/t-macro", endpoint: "macro") { try getTemplateAttribute("macros.html", "field")("user", "<v>") }
    app.get("/t-fail", endpoint: "failing_template") { try renderTemplateString("{{ missing.attribute }}") }
}

private let people: TemplateValue = [
    ["name": "Ann", "age": 31, "tags": ["x", "y"]], ["name": "<Bob>", "age": 7, "tags": []],
]

private let data: TemplateValue = ["k": ["</script>", 1.5, nil, true], "a": "é'\""]

/// Twice as much, of whatever can be multiplied.
private func doubled(_ number: TemplateValue) throws -> Int {
    guard let number = number.int else { throw RuntimeFailure("only numbers can be doubled here") }
    return number * 2
}
