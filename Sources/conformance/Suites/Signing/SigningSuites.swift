/// The suites of signatures and passwords, by name.
let signingSuites: [String: any Suite] = ["itsdangerous": ItsDangerousSuite(), "security": SecuritySuite()]
