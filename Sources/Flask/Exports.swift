@_exported public import FlaskCore
@_exported public import FlaskDevTools
@_exported public import FlaskHTTP
@_exported public import FlaskJSON
@_exported public import FlaskRouting
@_exported public import FlaskServer
@_exported public import FlaskSigning
@_exported public import FlaskTemplates
