import Flask
import FlaskCLI

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Makes the application; tests give it a database of their own.
///
/// - Parameters:
///   - path: the path of the SQLite file; by default what `FLASKR_DATABASE` says.
///   - secretKey: what sessions are signed with; by default what `SECRET_KEY` says.
/// - Returns: the application.
/// - Throws: an error of the database if the file cannot be opened.
func createApp(database path: String? = nil, secretKey: SecretKey? = nil) throws -> Flask {
    let environment = ProcessInfo.processInfo.environment
    let app = Flask()
    app.secretKey = secretKey ?? SecretKey(stringLiteral: environment["SECRET_KEY"] ?? "dev")

    let database = try BlogDatabase(path: path ?? environment["FLASKR_DATABASE"] ?? "flaskr.sqlite")
    app.command("init-db", help: "Create the tables anew.") {
        try database.create(schema: currentApp.openResource("schema.sql").read())
        echo("The database is ready.")
    }
    app.register(authentication(database))
    app.register(blog(database))
    app.get("/", endpoint: "index") { try index(database) }
    return app
}
