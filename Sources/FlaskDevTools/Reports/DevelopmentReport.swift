#if DEBUG
    import FlaskJSON

    /// What the browser shows instead of, or above, the application's pages.
    struct DevelopmentReport: Sendable, Equatable {
        enum Kind: String, Sendable {
            /// The compiler has something to say.
            case build
            /// The application ended in the middle of its work.
            case crash
        }

        let kind: Kind
        /// What tells this report from others, so that one that was put away stays away.
        let id: String
        let title: String
        /// The content: HTML that stands for itself, with its style.
        let html: String

        init(kind: Kind, id: String, title: String, html: String) {
            self.kind = kind
            self.id = id
            self.title = title
            self.html = html
        }

        /// Reads what ``value`` wrote.
        init?(_ value: JSONValue) {
            guard let kind = value["kind"]?.string.flatMap(Kind.init), let id = value["id"]?.string,
                let title = value["title"]?.string, let html = value["html"]?.string
            else { return nil }
            self.init(kind: kind, id: id, title: title, html: html)
        }

        var value: JSONValue {
            ["kind": .string(kind.rawValue), "id": .string(id), "title": .string(title), "html": .string(html)]
        }
    }
#endif
