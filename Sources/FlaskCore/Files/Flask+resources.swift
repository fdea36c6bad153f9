import FoundationEssentials

extension Flask {
    /// Reads a file that belongs to the application, such as `schema.sql` beside its sources.
    ///
    /// Reference: flask/app.py, Flask.open_resource.
    ///
    /// - Parameter path: the file's path, trusted; a relative one starts from the folders that templates are looked for in.
    /// - Returns: the content.
    /// - Throws: ``FlaskError`` of kind `missingFile` if there is no such file, or it cannot be read.
    public func readResource(_ path: String) throws(FlaskError) -> [UInt8] {
        let path = files.resolve(path) { FileFacts(path: $0) != nil }
        do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
            throw FlaskError(
                .missingFile,
                "the file '\(path)' cannot be read: \(error); give an absolute path, or one below the application's folder",
                underlying: error)
        }
    }
}
