@_exported public import FlaskTesting
