/// Joins path components that a client sent to a folder, without letting them lead out of it.
///
/// Works on the text alone: links in the folder are followed when a file is opened. A NUL in a component stays, so
/// whoever opens the file must refuse it. Reference: werkzeug/security.py, safe_join.
///
/// - Parameters:
///   - directory: the folder; empty for the current one.
///   - untrusted: what to append, with `/` as separator.
/// - Returns: the path, or `nil` if a component is absolute or leads upwards out of the folder.
public func safeJoin(_ directory: String, _ untrusted: String...) -> String? { safeJoin(directory, untrusted) }

/// Joins path components that a client sent to a folder, without letting them lead out of it.
///
/// - Parameters:
///   - directory: the folder; empty for the current one.
///   - untrusted: what to append, with `/` as separator.
/// - Returns: the path, or `nil` if a component is absolute or leads upwards out of the folder.
public func safeJoin(_ directory: String, _ untrusted: [String]) -> String? {
    var path = directory.isEmpty ? "." : directory
    for part in untrusted where !part.isEmpty {
        guard let normalised = normalisedBelow(part) else { return nil }
        if path.utf8.last != UInt8(ascii: "/") { path += "/" }
        path += normalised
    }
    return path
}

/// A relative path without empty, `.` and inner `..` segments; `nil` if it is absolute or leads upwards.
private func normalisedBelow(_ path: String) -> String? {
    let slash = UInt8(ascii: "/")
    guard path.utf8.first != slash else { return nil }
    var segments: [Substring.UTF8View] = []
    for segment in path.utf8.split(separator: slash) {
        if segment.elementsEqual("..".utf8) {
            guard segments.popLast() != nil else { return nil }
        } else if !segment.elementsEqual(".".utf8) {
            segments.append(segment)
        }
    }
    return segments.isEmpty ? "." : segments.map { String(Substring($0)) }.joined(separator: "/")
}
