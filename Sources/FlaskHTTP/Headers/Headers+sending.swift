extension Headers {
    /// The fields that a response is looked through for before it is sent.
    struct SendingFields: OptionSet {
        let rawValue: UInt8

        static let location = SendingFields(rawValue: 1)
        static let contentLocation = SendingFields(rawValue: 2)
        static let contentLength = SendingFields(rawValue: 4)
    }

    /// Which of those fields are there, found in one walk.
    var sendingFields: SendingFields {
        var found: SendingFields = []
        for index in 0..<count {
            switch nameLength(at: index) {
            case 8 where isNamed("Location", at: index): found.insert(.location)
            case 14 where isNamed("Content-Length", at: index): found.insert(.contentLength)
            case 16 where isNamed("Content-Location", at: index): found.insert(.contentLocation)
            default: break
            }
        }
        return found
    }

    private func isNamed(_ name: String, at index: Int) -> Bool {
        let other = field(at: index).name
        return other == name || ASCII.equalsIgnoringCase(other, name)
    }
}
