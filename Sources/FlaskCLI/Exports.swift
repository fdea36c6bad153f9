@_exported public import FlaskCommands
