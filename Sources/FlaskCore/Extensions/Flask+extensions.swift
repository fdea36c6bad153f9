import Synchronization

/// What extensions keep for an application, by their names.
///
/// ```swift
/// extension Flask {
///     var mail: Mail { extensions["mail"] ?? Mail() }
///     func useMail(_ mail: Mail) { extensions["mail"] = mail }
/// }
/// ```
/// Thread-safe. Reference: flask/sansio/app.py, App.extensions.
public struct Extensions: Sendable {
    let app: Flask

    /// What an extension keeps; `nil` where there is nothing, or something of another type.
    ///
    /// - Parameter name: the extension's name.
    public subscript<Value: Sendable>(name: String) -> Value? {
        get { app.extensionValues.withLock { $0[name] } as? Value }
        nonmutating set { app.extensionValues.withLock { $0[name] = newValue } }
    }

    /// The names that are set, in alphabetical order.
    public var names: [String] { app.extensionValues.withLock { $0.keys.sorted() } }
}

extension Flask {
    /// What extensions keep for this application.
    public var extensions: Extensions { Extensions(app: self) }
}
