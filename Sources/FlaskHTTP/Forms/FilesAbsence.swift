/// Why a form has no files: it was not sent as `multipart/form-data`.
///
/// Reference: flask/debughelpers.py, DebugFilesKeyError.
final class FilesAbsence: Sendable {
    private let form: MultiDict
    private let mimetype: String

    init(_ form: MultiDict, _ mimetype: String) {
        self.form = form
        self.mimetype = mimetype
    }

    /// What to tell the developer about a file that is missing; `nil` if the form has no such field either.
    func explanation(of key: String) -> String? {
        let values = form.getList(key)
        guard form.contains(key) else { return nil }
        var shown = values.prefix(5).map { PythonText.quoted(String($0.prefix(100))) }.joined(separator: ", ")
        if values.count > 5 { shown += " and \(values.count - 5) more" }
        let key = PythonText.quoted(key)
        return """
            request.files[\(key)] is not there: the form came as \(PythonText.quoted(mimetype)), which carries no files. Give the \
            form the attribute enctype="multipart/form-data". As a plain field it sent \(key) as: \(shown).
            """
    }
}
