/// The form of a request, read once and kept with it.
final class ParsedForm: Sendable {
    let fields: MultiDict
    let files: MultiDictionary<FileStorage>
    /// Why there is no form although there should be.
    let failure: HTTPException?

    init(fields: MultiDict = MultiDict(), files: MultiDictionary<FileStorage> = .init(), failure: HTTPException? = nil) {
        self.fields = fields
        self.files = files
        self.failure = failure
    }

    /// Reads the form of a request; content that is not well formed gives an empty one, as in Werkzeug.
    static func read(from request: Request) -> ParsedForm {
        if case .unreadable(let error) = request.body {
            let isAskedFor = request.contentType.map { !$0.isEmpty } ?? false
            return ParsedForm(failure: isAskedFor ? HTTPException(forBody: error) : nil)
        }
        guard let contentType = request.contentType, FormParser.isForm(request.mimetype) else { return ParsedForm() }
        guard let body = request.body.stored else {
            let error = HTTPError(.bodyNotRead, "A form was asked for, but the route streams the body; read `request.stream`.")
            return ParsedForm(failure: .internalServerError(original: error))
        }
        do throws(HTTPError) {
            let type = ParameterizedValue(request.mimetype, ParameterizedValue(parsing: contentType).parameters)
            let parser = FormParser(limits: request.limits)
            let parts = try parser.parse(type, contentLength: request.contentLength, body: body)
            let fields = MultiDict(parts.fields.compactMap { part in part.name.map { ($0, part.value) } })
            var files = MultiDictionary(parts.files.compactMap { part in part.name.map { ($0, part.value) } })
            if type.value != "multipart/form-data" { files.absence = FilesAbsence(fields, type.value) }
            return ParsedForm(fields: fields, files: files)
        } catch {
            return switch error.kind {
            case .formTooLarge: ParsedForm(failure: HTTPException(.requestEntityTooLarge))
            case .storage: ParsedForm(failure: .internalServerError(original: error))
            default: ParsedForm()
            }
        }
    }
}
