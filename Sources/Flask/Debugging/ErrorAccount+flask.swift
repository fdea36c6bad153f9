#if DEBUG
    import FlaskCore
    import FlaskDevTools
    import FlaskHTTP
    import FlaskTemplates

    extension ErrorAccount {
        /// What an error says about itself.
        init(_ error: any Error, in app: Flask) {
            let type = Self.name(of: Swift.type(of: error))
            switch error {
            case let error as TemplateError:
                self.init(
                    type: "\(type).\(error.kind)", message: error.message, underlying: error.underlying,
                    templates: Self.places(error, app))
            case let error as HTTPException:
                let code = error.code.map { "\($0) " } ?? ""
                // What a developer wants to know stands last in what a client is told: `KeyError: 'quantity'`.
                let lines = error.description.split(whereSeparator: \.isNewline).reversed().joined(separator: "\n")
                self.init(
                    type: "\(type): \(code)\(error.name)", message: lines.isEmpty ? "\(code)\(error.name)" : lines,
                    underlying: error.originalError)
            case let error as FlaskError:
                self.init(type: "\(type).\(error.kind)", message: error.description, underlying: error.underlying)
            default:
                self.init(type: type, message: Self.message(error, type), underlying: Self.cause(in: error))
            }
        }

        /// The name of a type without its module, and without the marks of private ones.
        private static func name(of type: any Error.Type) -> String {
            var name = String(reflecting: type)
            name.replace(#/\(unknown context at \$[0-9a-f]+\)\./#, with: "")
            name.replace(#/^[A-Za-z_]\w*\./#, with: "")
            return name
        }

        /// An error without a description of its own prints as its type and values; the type is said already.
        private static func message(_ error: any Error, _ type: String) -> String {
            let text = String(describing: error)
            return text.isEmpty || text == "\(type)()" ? "An error of the type \(type) was thrown." : text
        }

        /// The error that another one carries under one of the usual names.
        private static func cause(in error: any Error) -> (any Error)? {
            let names = ["underlying", "underlyingError", "cause", "original", "originalError"]
            return Mirror(reflecting: error).children.lazy
                .filter { $0.label.map(names.contains) ?? false }
                .compactMap { child in
                    let mirror = Mirror(reflecting: child.value)
                    let value: Any = mirror.displayStyle == .optional ? mirror.children.first?.value ?? () : child.value
                    return value as? any Error
                }.first
        }

        /// The places in templates, the innermost first.
        private static func places(_ error: TemplateError, _ app: Flask) -> [TemplatePlace] {
            var frames = error.frames
            if let location = error.location, frames.first?.location.line != location.line || frames.isEmpty {
                frames.insert(TemplateError.Frame("template", at: location), at: 0)
            }
            return frames.enumerated().map { index, frame in
                place(frame.name, index == 0 ? error.location ?? frame.location : frame.location, app)
            }
        }

        private static func place(_ name: String, _ location: TemplateError.Location, _ app: Flask) -> TemplatePlace {
            let template = location.template
            let file = template.flatMap { name in
                app.templateFolders.lazy.map { "\($0)/\(name)" }.first { TextFile.read($0) != nil }
            }
            let columns = location.focus ?? location.columns
            let excerpt = file.flatMap { SourceExcerpt(file: $0, line: location.line, columns: columns) }
            return TemplatePlace(
                name: name, template: template ?? "a template of a string", line: location.line, file: file, excerpt: excerpt)
        }
    }
#endif
