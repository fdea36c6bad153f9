#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A file that belongs to an application, as `openResource` finds it.
public struct Resource: Sendable, Hashable {
    /// Where it is.
    public let path: String

    /// Reads the content.
    ///
    /// - Returns: the bytes.
    /// - Throws: ``FlaskError`` of the kind `missingFile` if the file cannot be read any more.
    public func read() throws(FlaskError) -> [UInt8] {
        do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
            throw FlaskError(.missingFile, "the file '\(path)' cannot be read: \(error)", underlying: error)
        }
    }

    /// Reads the content as UTF-8; what is none reads as U+FFFD.
    ///
    /// - Returns: the text.
    /// - Throws: ``FlaskError`` of the kind `missingFile` if the file cannot be read any more.
    public func text() throws(FlaskError) -> String { String(decoding: try read(), as: UTF8.self) }

    /// Replaces the content, all at once; the folder is made if it is missing.
    ///
    /// - Parameter bytes: the new content.
    /// - Throws: ``FlaskError`` of the kind `missingFile` if the file cannot be written.
    public func write(_ bytes: [UInt8]) throws(FlaskError) {
        let url = URL(filePath: path)
        do {
            let folder = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: url, options: .atomic)
        } catch {
            throw FlaskError(.missingFile, "the file '\(path)' cannot be written: \(error)", underlying: error)
        }
    }

    /// Replaces the content by text, all at once.
    ///
    /// - Parameter text: the new content.
    /// - Throws: ``FlaskError`` of the kind `missingFile` if the file cannot be written.
    public func write(_ text: String) throws(FlaskError) { try write(Array(text.utf8)) }
}

extension Flask {
    /// Finds a file that comes with the application: a schema, a list of words.
    ///
    /// ```swift
    /// database.run(try app.openResource("schema.sql").text())
    /// ```
    /// Reference: flask/app.py, Flask.open_resource.
    ///
    /// - Parameter path: the file; a relative path is looked for where the application's folders are.
    /// - Returns: the file.
    /// - Throws: ``FlaskError`` of the kind `missingFile` if there is none; the message says where it was looked for.
    public func openResource(_ path: String) throws(FlaskError) -> Resource { try files.resource(path) }

    /// Names a file of the instance folder, which is there to be read or written.
    ///
    /// Reference: flask/app.py, Flask.open_instance_resource.
    ///
    /// - Parameter path: the file below ``instancePath``.
    /// - Returns: the file, which may not exist yet.
    public func openInstanceResource(_ path: String) -> Resource {
        Resource(path: path.hasPrefix("/") ? path : instancePath + "/" + path)
    }
}

extension Blueprint {
    /// Finds a file that comes with the blueprint.
    ///
    /// Reference: flask/blueprints.py, Blueprint.open_resource.
    ///
    /// - Parameter path: the file; a relative path is looked for where the blueprint's folders are.
    /// - Returns: the file.
    /// - Throws: ``FlaskError`` of the kind `missingFile` if there is none; the message says where it was looked for.
    public func openResource(_ path: String) throws(FlaskError) -> Resource { try files.resource(path) }
}

extension ApplicationFiles {
    fileprivate func resource(_ path: String) throws(FlaskError) -> Resource {
        let found = resolve(path) { FileFacts(path: $0) != nil }
        guard FileFacts(path: found) == nil else { return Resource(path: found) }
        throw FlaskError(
            .missingFile,
            "there is no file '\(path)': it was looked for at \(candidates(for: path).joined(separator: ", "))")
    }
}
