import Flask
import Foundation

private let page = """
    <!doctype html>
    <title>Pictures</title>
    <form method="post" enctype="multipart/form-data">
      <input type="file" name="picture" accept="image/*" required> <button>Upload</button>
    </form>
    {% for message in get_flashed_messages() %}<p>{{ message }}</p>{% endfor %}
    {% for name in names %}<img src="{{ url_for('picture', name=name) }}" alt="{{ name }}" height="200">{% endfor %}
    """

private let extensions: Set = ["gif", "jpeg", "jpg", "png", "webp"]

/// Makes the application.
///
/// - Parameter folder: where the pictures are kept; made if it is not there.
/// - Returns: the application.
/// - Throws: what prevents making the folder.
func createGallery(folder: String) throws -> Flask {
    let folder = URL(filePath: folder).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let app = Flask()
    app.secretKey = "dev"
    app.config.maxContentLength = 16 << 20

    app.get("/", endpoint: "index") {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try renderTemplateString(page, names: names)
    }
    app.post("/") { () -> Response in
        let file = try request.files["picture"]
        let name = secureFilename(file.filename)
        if extensions.contains(URL(filePath: name).pathExtension.lowercased()) {
            try file.save(to: "\(folder)/\(name)")
        } else {
            flash("Only pictures are shown here.")
        }
        return redirect(try urlFor("index"))
    }
    app.get("/pictures/<name>", endpoint: "picture") { (name: String) in try sendFromDirectory(folder, name) }
    return app
}
