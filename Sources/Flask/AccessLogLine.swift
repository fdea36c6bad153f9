import FlaskCore
import FlaskServer

/// One request in the access log, as Werkzeug's server writes it.
///
/// Reference: werkzeug/serving.py, WSGIRequestHandler.log_request.
struct AccessLogLine {
    private let record: AccessRecord

    init(_ record: AccessRecord) { self.record = record }

    /// For example `127.0.0.1 - - [23/Nov/2026 06:25:36] "GET / HTTP/1.1" 200 -`.
    var text: String {
        let request = "\(record.method) \(record.target) \(record.version)"
        return "\(record.remoteAddress ?? "-") - - [\(LocalTime.now.accessLogText)] \"\(request)\" \(record.status) -"
    }
}
