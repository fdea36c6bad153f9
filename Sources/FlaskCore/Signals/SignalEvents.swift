public import FlaskHTTP
public import FlaskTemplates

/// What a signal tells of a context or a request that begins or is over.
public struct ContextEvent: Sendable {
    /// The application, which is the sender.
    public let app: Flask
}

/// What ``requestFinished`` tells.
public struct ResponseEvent: Sendable {
    /// The application, which is the sender.
    public let app: Flask
    /// The response that is sent.
    public let response: Response
}

/// What ``gotRequestException`` tells.
public struct ExceptionEvent: Sendable {
    /// The application, which is the sender.
    public let app: Flask
    /// The error that nobody handled.
    public let exception: any Error
}

/// What a signal tells of a context or a request that is being torn down.
public struct TeardownEvent: Sendable {
    /// The application, which is the sender.
    public let app: Flask
    /// The error that ended it, if one did.
    public let exception: (any Error)?
}

/// What a signal tells of a template.
public struct TemplateEvent: Sendable {
    /// The application, which is the sender.
    public let app: Flask
    /// The template.
    public let template: Template
    /// Its variables: those of the context processors, and those that it was rendered with.
    public let context: [String: TemplateValue]

    init(app: Flask, template: Template, variables: [String: any TemplateValueConvertible]) {
        self.app = app
        self.template = template
        context = variables.mapValues(\.templateValue)
    }
}

/// What ``messageFlashed`` tells.
public struct FlashEvent: Sendable {
    /// The application, which is the sender.
    public let app: Flask
    /// The message with its category.
    public let message: FlashedMessage
}
