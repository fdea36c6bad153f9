import Flask

/// Every option of the session's cookie.
func createCookies() -> Flask {
    let app = Flask.reference()
    app.secretKey = "a newer key"
    app.config.secretKeyFallbacks = ["an unused key", Reference.key]
    app.config.sessionCookieName = "sid"
    app.config.sessionCookiePath = "/session"
    app.config.sessionCookieSecure = true
    app.config.sessionCookieHTTPOnly = false
    app.config.sessionCookieSameSite = .strict
    app.config.sessionCookiePartitioned = true
    app.config.permanentSessionLifetime = .seconds(600)
    app.config.sessionRefreshEachRequest = false
    app.config.sendFileMaxAgeDefault = .seconds(3600)
    addSessions(to: app)
    return app
}
