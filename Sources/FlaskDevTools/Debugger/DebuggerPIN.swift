#if DEBUG
    import Crypto

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// The number that unlocks consoles, and the cookie that remembers who gave it.
    ///
    /// Without a number of one's own it is the same for every run of a project on a machine.
    /// Reference: werkzeug/debug/__init__.py, get_pin_and_cookie_name.
    package struct DebuggerPIN: Sendable {
        /// The number, such as `123-456-789`; `nil` if it was switched off.
        package let pin: String?
        /// The name of the cookie.
        let cookieName: String
        /// What the cookie holds besides its time.
        let cookieHash: String

        /// Makes the number.
        ///
        /// - Parameters:
        ///   - choice: the value of `FLASK_DEBUG_PIN` or `WERKZEUG_DEBUG_PIN`: a number, with or without dashes, or `off`.
        ///   - project: what tells projects apart, such as the folder of the package.
        ///   - machine: what tells machines apart.
        package init(choice: String?, project: [String], machine: [String] = Self.machine) {
            let seed = (project + machine).joined(separator: "\0")
            cookieName = "__fsd" + Self.digest(seed, "cookie").prefix(20)
            pin = choice == "off" ? nil : Self.chosen(choice) ?? Self.grouped(Self.number(seed))
            cookieHash = Self.digest("\(pin ?? "")\0\(seed)", "proof")
        }

        /// Whether a text is the number; it takes as long for a wrong one.
        func accepts(_ text: String) -> Bool {
            guard let pin else { return true }
            return Self.areEqual(Self.digits(text), Self.digits(pin))
        }

        /// Compares in a time that does not depend on where texts differ.
        static func areEqual(_ left: String, _ right: String) -> Bool {
            let (left, right) = (SHA256.hash(data: Array(left.utf8)), SHA256.hash(data: Array(right.utf8)))
            return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
        }

        private static func digits(_ text: String) -> String { text.filter { $0 != "-" && !$0.isWhitespace } }

        /// A number that was given: as it is if it has dashes, else in groups.
        private static func chosen(_ choice: String?) -> String? {
            guard let choice, choice.contains(where: { $0 != "-" }), choice.allSatisfy({ $0 == "-" || ("0"..."9").contains($0) }) else {
                return nil
            }
            return choice.contains("-") ? choice : grouped(choice)
        }

        private static func number(_ seed: String) -> String {
            let value = SHA256.hash(data: Array((seed + "\0pin").utf8)).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let digits = String(value % 1_000_000_000)
            return String(repeating: "0", count: 9 - digits.count) + digits
        }

        private static func grouped(_ number: String) -> String {
            guard let size = [5, 4, 3].first(where: { number.count % $0 == 0 }) else { return number }
            let characters = Array(number)
            return stride(from: 0, to: characters.count, by: size).map { String(characters[$0..<$0 + size]) }.joined(separator: "-")
        }

        private static func digest(_ text: String, _ purpose: String) -> String {
            SHA256.hash(data: Array("\(text)\0\(purpose)".utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    extension DebuggerPIN {
        /// What tells this machine and its user from others.
        ///
        /// Reference: werkzeug/debug/__init__.py, get_machine_id.
        package static var machine: [String] {
            let files = ["/etc/machine-id", "/proc/sys/kernel/random/boot_id"]
            let identifier = files.lazy.compactMap { TextFile.read($0) }.first { !$0.isEmpty } ?? ""
            let group = TextFile.read("/proc/self/cgroup")?.split(separator: "\n").first?.split(separator: "/").last ?? ""
            var name = [CChar](repeating: 0, count: 256)
            gethostname(&name, name.count - 1)
            let host = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
            return [identifier, String(group), host, String(getuid())]
        }
    }
#endif
