@_exported public import FlaskCore
@_exported public import FlaskDevTools
@_exported public import FlaskHTTP
@_exported public import FlaskJSON
@_exported public import FlaskRouting
@_exported public import FlaskServer
@_exported public import FlaskSigning
@_exported public import FlaskTemplates
// For `app.logger.warning("…")`: members of a type are seen only where its module is imported.
@_exported public import Logging
