#if DEBUG
    import FlaskDevTools
    import Testing

    @Suite struct DevelopmentOptionsTests {
        @Test func everythingIsOnByDefault() {
            let options = DevelopmentOptions()
            #expect(options.reloader && options.debugger && options.browserRefresh)
        }
    }
#endif
