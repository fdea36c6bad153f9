import FlaskHTTP
import FlaskTemplates

/// An uploaded file in templates.
struct FileObject: LiveTemplateValue {
    let file: FileStorage

    var templateText: String? { file.description }

    func templateMember(_ name: String) -> TemplateValue? {
        switch name {
        case "filename": file.filename.templateValue
        case "name": file.name.templateValue
        case "content_type": file.contentType.templateValue
        case "mimetype": file.mimetype.templateValue
        case "content_length": file.contentLength.templateValue
        case "headers": HeadersObject(headers: file.headers).templateValue
        default: nil
        }
    }
}
