import Flask

/// Logging: what is wrong goes to the application's logger.
func logging() -> Blueprint {
    let chapter = Blueprint("logging", urlPrefix: "/logging")
    chapter.route("/", endpoint: "log") { () -> String in
        currentApp.logger.debug("A value for debugging")
        currentApp.logger.warning("A warning occurred (\(42) apples)")
        currentApp.logger.error("An error occurred")
        return "logged"
    }
    return chapter
}
