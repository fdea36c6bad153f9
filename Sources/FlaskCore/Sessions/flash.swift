import FlaskJSON
import Synchronization

/// A message for the next page, as ``flash(_:category:)`` took it.
public struct FlashedMessage: Sendable, Equatable, CustomStringConvertible {
    /// What kind of message it is, such as `error`.
    public let category: String
    /// The message: a text or HTML as a rule.
    public let message: SessionValue

    /// The message as text.
    public var description: String { message.string ?? message.json.text() }
}

/// Keeps a message for the page that the client sees next, where ``getFlashedMessages(categoryFilter:)`` gives it.
///
/// Reference: flask/helpers.py, flash.
///
/// - Parameters:
///   - message: the message; `Markup` is not escaped by templates.
///   - category: what kind of message it is: `message`, `error`, `info`, `warning`, or any other word.
public func flash(_ message: some SessionConvertible, category: String = "message") {
    let session = session
    var flashes = session["_flashes"]?.items ?? []
    flashes.append(.tuple([.string(category), message.sessionValue]))
    session["_flashes"] = .list(flashes)
    guard messageFlashed.hasReceivers, let app = Context.current?.app else { return }
    let flashed = FlashedMessage(category: category, message: message.sessionValue)
    messageFlashed.send(FlashEvent(app: app, message: flashed), from: app)
}

/// The messages that were kept for this page, with their categories.
///
/// They are taken from the session; within this request they can be read again.
/// Reference: flask/helpers.py, get_flashed_messages.
///
/// - Parameters:
///   - withCategories: has no other value than true, and tells this function from the one that gives texts.
///   - categoryFilter: the only categories that are wanted; all if it is empty.
/// - Returns: the messages, the oldest first.
public func getFlashedMessages(withCategories: Bool, categoryFilter: [String] = []) -> [FlashedMessage] {
    Context.required(for: "getFlashedMessages").flashedMessages.filter {
        categoryFilter.isEmpty || categoryFilter.contains($0.category)
    }
}

/// The messages that were kept for this page, as texts.
///
/// - Parameter categoryFilter: the only categories that are wanted; all if it is empty.
/// - Returns: the messages, the oldest first.
public func getFlashedMessages(categoryFilter: [String] = []) -> [String] {
    getFlashedMessages(withCategories: true, categoryFilter: categoryFilter).map(\.description)
}

extension Context {
    /// The messages for this request, taken from the session the first time.
    fileprivate var flashedMessages: [FlashedMessage] {
        if let known = state.withLock({ $0.flashes }) { return known }
        let session = session
        // Removing would mark the session as modified, and fail where there is none.
        let values: SessionValue? = session.contains("_flashes") ? session.pop("_flashes") : nil
        let flashes = (values?.items ?? []).compactMap(FlashedMessage.init)
        state.withLock { $0.flashes = flashes }
        return flashes
    }
}

extension FlashedMessage {
    /// A message as the session keeps it: a pair.
    fileprivate init?(_ value: SessionValue) {
        guard let pair = value.items, pair.count == 2, let category = pair[0].string else { return nil }
        self.init(category: category, message: pair[1])
    }
}
