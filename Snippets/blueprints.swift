// Parts of an application under prefixes: one with hooks and handlers of its own, one whose URLs begin with a language.
import Flask

let admin = Blueprint("admin", urlPrefix: "/admin", templateFolder: "admin/templates", staticFolder: "admin/static")

admin.beforeRequest { guard session["user"] == "ann" else { try abort(403) } }
admin.route("/", endpoint: "index") { try renderTemplate("admin/index.html") }
admin.get("/users/<int:id>", endpoint: "user") { (id: Int) in try "User \(id), back to \(urlFor(".index"))" }
admin.errorHandler(404) { _ in ("nothing here", 404) }
admin.appTemplateFilter("shout") { (text: String) in text.uppercased() }

let pages = Blueprint("pages", urlPrefix: "/<language>")

pages.urlValuePreprocessor { _, values in
    if case .string(let language)? = values.pop("language") { g.language = language }
}
pages.urlDefaults { _, values in values.setDefault("language", "en") }
pages.route("/about/<topic>") { (topic: String) in "\(Markup.escape(topic)) in \(g.language ?? "none")" }

let app = Flask()
app.secretKey = "dev"
app.register(admin)
app.register(admin, urlPrefix: "/backstage", name: "backstage")
app.register(pages)

try await app.run()
