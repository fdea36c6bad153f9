import Flask
import Synchronization

/// The logs that requests ask for with `X-Log: name`.
final class EventLog: Sendable {
    /// The one log of the program.
    static let shared = EventLog()

    private let events = Mutex<[String: [String]]>([:])

    /// Adds to a log.
    func append(_ event: String, to name: String) { events.withLock { $0[name, default: []].append(event) } }

    /// Takes a log away.
    func take(_ name: String) -> [String] { events.withLock { $0.removeValue(forKey: name) } ?? [] }
}

/// Writes to the log that the request asked for with `X-Log: name`.
func note(_ event: String) {
    guard let name: String = g.log_name else { return }
    EventLog.shared.append(event, to: name)
}

/// What the log says of an error: the words of the ones thrown here, no others.
func told(_ error: (any Error)?) -> String {
    switch error {
    case nil: "no error"
    case let error as RuntimeFailure: error.description
    case let error as BlueprintError: error.description
    default: "an error"
    }
}

/// An error of the application, with its words.
struct RuntimeFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// An error that the blueprint `bp` handles.
struct BlueprintError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
