import Flask
import FlaskSecurity

/// What the forms for joining and for logging in send.
struct Credentials: Decodable, Sendable {
    let username: String
    let password: String
}

/// Who is logged in: a view that takes one is only for those who are; others are sent to log in.
struct CurrentUser: ViewArgument {
    let user: User

    static func argument(from source: inout ViewArgumentSource) throws -> CurrentUser {
        guard let user = g.user else { try abort(redirect(urlFor("auth.login"))) }
        return CurrentUser(user: user)
    }
}

extension Globals {
    /// The user whose browser it is, if one is logged in; templates say `g.user`.
    var user: User? {
        get { self["user"] }
        nonmutating set { self["user"] = newValue }
    }
}

/// Accounts: joining, logging in and out.
func authentication(_ database: BlogDatabase) -> Blueprint {
    let auth = Blueprint("auth", urlPrefix: "/auth")

    auth.beforeAppRequest {
        if let id: Int = session["user_id"] { g.user = try database.user(id: id) }
    }
    auth.get("/register", endpoint: "register") { try renderTemplate("auth/register.html") }
    auth.post("/register", runs: .onThreadPool) { (form: Form<Credentials>) in
        try register(form.value, in: database)
    }
    auth.get("/login", endpoint: "login") { try renderTemplate("auth/login.html") }
    auth.post("/login", runs: .onThreadPool) { (form: Form<Credentials>) in
        try logIn(form.value, with: database)
    }
    auth.get("/logout", endpoint: "logout") { () -> Response in
        session.clear()
        return redirect(try urlFor("index"))
    }
    return auth
}

private func register(_ form: Credentials, in database: BlogDatabase) throws -> Response {
    if form.username.isEmpty || form.password.isEmpty {
        flash("A name and a password are needed.")
    } else if try database.addUser(named: form.username, passwordHash: generatePasswordHash(form.password)) {
        return redirect(try urlFor("auth.login"))
    } else {
        flash("The name \(form.username) is taken.")
    }
    return try makeResponse(renderTemplate("auth/register.html"))
}

private func logIn(_ form: Credentials, with database: BlogDatabase) throws -> Response {
    guard let user = try database.user(named: form.username), try checkPasswordHash(user.password, form.password) else {
        flash("Name and password do not match.")
        return try makeResponse(renderTemplate("auth/login.html"))
    }
    session.clear()
    session["user_id"] = user.id
    return redirect(try urlFor("index"))
}
