#if DEBUG
    import FlaskJSON

    /// Something that supervisor and application tell each other.
    enum ControlMessage: Sendable, Equatable {
        // What the application says.

        /// It would serve if it were told to.
        case ready
        /// It accepts no connection any more.
        case silent
        /// It got a deadly signal; plain text, since it is written when nothing else works any more.
        case crashed(signal: Int32)
        /// It was serving this request when it got the signal; `isCulprit` if on the thread that got it.
        case interrupted(request: String, isCulprit: Bool)

        // What the supervisor says.

        /// Serve: nobody else accepts from the socket now.
        case go
        /// Stop: a successor is there, or the end.
        case stop
        /// Pages show something else now.
        case refresh
        /// Style sheets show something else now; their names.
        case restyle([String])
        /// A build has begun.
        case building
        /// Show a report.
        case report(DevelopmentReport)
        /// Show no report any more.
        case clear

        /// Reads a line; `nil` if it is not understood.
        init?(_ line: String) {
            if line.utf8.first == UInt8(ascii: "!") {
                let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
                guard words.count == 2 else { return nil }
                switch words[0] {
                case "crash": self = .crashed(signal: Int32(words[1]) ?? 0)
                case "by": self = .interrupted(request: words[1], isCulprit: true)
                case "with": self = .interrupted(request: words[1], isCulprit: false)
                default: return nil
                }
                return
            }
            guard let value = try? JSONValue(parsing: line), let kind = value["kind"]?.string else { return nil }
            switch kind {
            case "ready": self = .ready
            case "silent": self = .silent
            case "go": self = .go
            case "stop": self = .stop
            case "refresh": self = .refresh
            case "restyle": self = .restyle(value["names"]?.array?.compactMap(\.string) ?? [])
            case "building": self = .building
            case "clear": self = .clear
            case "report":
                guard let report = value["report"].flatMap(DevelopmentReport.init) else { return nil }
                self = .report(report)
            default: return nil
            }
        }

        /// The message as a line.
        var text: String {
            switch self {
            case .ready: Self.text("ready")
            case .silent: Self.text("silent")
            case .crashed(let signal): "!crash \(signal)"
            case .interrupted(let request, true): "!by \(request)"
            case .interrupted(let request, false): "!with \(request)"
            case .go: Self.text("go")
            case .stop: Self.text("stop")
            case .refresh: Self.text("refresh")
            case .restyle(let names): Self.text("restyle", ["names": .array(names.map(JSONValue.string))])
            case .building: Self.text("building")
            case .report(let report): Self.text("report", ["report": report.value])
            case .clear: Self.text("clear")
            }
        }

        private static func text(_ kind: String, _ more: JSONObject = [:]) -> String {
            var object: JSONObject = ["kind": .string(kind)]
            for member in more { object[member.key] = member.value }
            return JSONValue.object(object).text(.compact)
        }
    }
#endif
