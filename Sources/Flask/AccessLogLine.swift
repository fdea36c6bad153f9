import FlaskCore
import FlaskHTTP
import FlaskServer

/// One request in the access log, as Werkzeug's server writes it.
///
/// Reference: werkzeug/serving.py, WSGIRequestHandler.log_request.
struct AccessLogLine {
    private let record: AccessRecord

    init(_ record: AccessRecord) { self.record = record }

    /// For example `127.0.0.1 - - [23/Nov/2026 06:25:36] "GET / HTTP/1.1" 200 -`, with colours where they are shown.
    var text: String {
        let request = Self.styled("\(record.method) \(record.target) \(record.version)", record.status)
        return "\(record.remoteAddress ?? "-") - - [\(LocalTime.now.accessLogText)] \"\(request)\" \(record.status) -"
    }

    /// The request in the colour of its status.
    static func styled(_ request: String, _ status: Int, isOn: Bool = TerminalStyle.isOn) -> String {
        switch status {
        case 200..<300: request
        case 100..<200: TerminalStyle.apply(.bold, to: request, isOn: isOn)
        case 304: TerminalStyle.apply(.cyan, to: request, isOn: isOn)
        case 300..<400: TerminalStyle.apply(.green, to: request, isOn: isOn)
        case 404: TerminalStyle.apply(.yellow, to: request, isOn: isOn)
        case 400..<500: TerminalStyle.apply(.bold, .red, to: request, isOn: isOn)
        default: TerminalStyle.apply(.bold, .magenta, to: request, isOn: isOn)
        }
    }
}
