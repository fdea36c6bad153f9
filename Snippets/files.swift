// Static files, downloads, and files that clients name.
import Flask

let app = Flask()
app.config.sendFileMaxAgeDefault = .seconds(3600)
app.config.fingerprintsStaticFiles = true

app.route("/") { try urlFor("static", filename: "style.css") }
app.route("/report") { try sendFile("reports/2024.pdf", asAttachment: true, downloadName: "Résumé.pdf") }
app.route("/uploads/<path:name>") { (name: String) in try sendFromDirectory("uploads", name) }
app.sendFileMaxAge { filename in filename?.hasSuffix(".js") == true ? .seconds(60) : nil }
app.embedStaticFiles(["robots.txt": Array("User-agent: *\n".utf8)])

try await app.run()
