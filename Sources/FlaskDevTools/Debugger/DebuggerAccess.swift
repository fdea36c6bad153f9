#if DEBUG
    import FlaskHTTP
    import Synchronization

    /// Who may use the consoles: whoever reaches them by the name of this machine, knows the secret of this run, and gave the PIN.
    ///
    /// Reference: werkzeug/debug/__init__.py, DebuggedApplication.check_pin_trust and pin_auth.
    final class DebuggerAccess: Sendable {
        /// How long a browser is remembered: a week.
        private static let lifetime = 7 * 86_400
        /// How many wrong PINs end the tries.
        private static let maximumFailures = 10

        /// What every command of a page carries; another in every run.
        let secret: String
        let pin: DebuggerPIN
        /// The hosts that are answered besides those of this machine.
        private let hosts: [String]
        private let failures = Mutex(0)
        /// Waits after a wrong PIN.
        private let pause: @Sendable (Duration) async -> Void
        private let now: @Sendable () -> Int

        init(
            pin: DebuggerPIN, hosts: [String] = [], secret: String = DebuggerAccess.randomSecret(),
            pause: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) },
            now: @escaping @Sendable () -> Int = { HTTPDate.now.secondsSince1970 }
        ) {
            self.pin = pin
            self.hosts = [".localhost", "127.0.0.1", "[::1]"] + hosts
            self.secret = secret
            self.pause = pause
            self.now = now
        }

        /// Whether the request was made to this machine by name, so that it is no page of another site that made it.
        func trustsHost(of request: Request) -> Bool { HostHeader.isTrusted(request.headers["Host"], by: hosts) }

        /// Whether a command carries the secret.
        func knowsSecret(_ secret: String?) -> Bool { DebuggerPIN.areEqual(secret ?? "", self.secret) }

        /// Whether the browser gave the PIN within the last week; `nil` if its cookie is of another PIN.
        func trusts(_ request: Request) -> Bool? {
            guard pin.pin != nil else { return true }
            if isExhausted { return false }
            guard let cookie = request.cookies.get(pin.cookieName), let bar = cookie.firstIndex(of: "|"),
                let time = Int(cookie[..<bar])
            else { return false }
            guard DebuggerPIN.areEqual(String(cookie[cookie.index(after: bar)...]), pin.cookieHash) else { return nil }
            return now() - Self.lifetime < time
        }

        private var isExhausted: Bool { failures.withLock { $0 >= Self.maximumFailures } }

        /// Answers somebody who gives a PIN.
        func authenticate(_ request: Request, _ text: String) async -> Response {
            var isAccepted = false, wasExhausted = false
            let trust = trusts(request)
            if trust == true {
                isAccepted = true
            } else if isExhausted {
                wasExhausted = true
            } else if trust == nil {
                // A cookie that is wrong counts as a try, so that cookies are not guessed instead of PINs.
                await fail()
            } else if pin.accepts(text) {
                failures.withLock { $0 = 0 }
                isAccepted = true
            } else {
                await fail()
            }
            return answer(request, isAccepted: isAccepted, wasExhausted: wasExhausted, forgetsCookie: trust == nil)
        }

        private func fail() async {
            let before = failures.withLock { count in
                defer { count += 1 }
                return count
            }
            await pause(before > 5 ? .seconds(5) : .milliseconds(500))
        }

        private func answer(_ request: Request, isAccepted: Bool, wasExhausted: Bool, forgetsCookie: Bool) -> Response {
            var response = Response(
                "{\"auth\": \(isAccepted), \"exhausted\": \(wasExhausted)}", contentType: "application/json")
            response.keepSafe()
            let value = "\(now())|\(pin.cookieHash)"
            if isAccepted {
                try? response.setCookie(
                    pin.cookieName, value, maxAge: .seconds(Self.lifetime), isSecure: request.isSecure, isHTTPOnly: true,
                    sameSite: .strict)
            } else if forgetsCookie {
                try? response.deleteCookie(pin.cookieName, isHTTPOnly: true, sameSite: .strict)
            }
            return response
        }

        /// Twenty letters and digits that nobody can guess.
        static func randomSecret() -> String {
            let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
            var generator = SystemRandomNumberGenerator()
            return String((0..<20).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
        }
    }
#endif
