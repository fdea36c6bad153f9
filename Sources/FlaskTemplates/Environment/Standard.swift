/// The filters, tests and globals that every environment has.
enum Standard {
    static func register(in setup: inout EnvironmentSetup) {
        setup.filters = Builtins.filters
        setup.tests = Builtins.tests
        setup.unfoldable = Builtins.unfoldable
        for (name, value) in Builtins.globals { setup.globals.set(name, to: value) }
    }
}
