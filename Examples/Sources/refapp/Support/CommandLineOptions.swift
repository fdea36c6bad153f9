/// What the program was started with.
struct CommandLineOptions {
    /// The port to listen on.
    private(set) var port = 5001

    /// Reads `--port N`; anything else is left alone.
    init(_ arguments: [String]) {
        if let place = arguments.firstIndex(of: "--port"), arguments.indices.contains(place + 1),
            let port = Int(arguments[place + 1])
        {
            self.port = port
        }
    }
}
