/// The directives of a `Content-Security-Policy` field.
///
/// ```swift
/// response.contentSecurityPolicy.defaultSource = "'self'"
/// ```
/// Reference: werkzeug/datastructures/csp.py, ContentSecurityPolicy; werkzeug/http.py, parse_csp_header.
public struct ContentSecurityPolicy: Sendable, Equatable, CustomStringConvertible {
    /// Every directive with its value, as it is written.
    public var directives = HeaderParameters()

    /// Makes a policy without directives.
    public init() {}

    /// Reads a field's value; a directive without a value is left out.
    ///
    /// - Parameter text: the field's value; `nil` if the field is missing.
    public init(parsing text: String?) {
        for part in (text ?? "").utf8.split(separator: UInt8(ascii: ";")) {
            guard let (name, value) = Substring(part).trimmed().split(at: UInt8(ascii: " ")) else { continue }
            directives[String(name.trimmed())] = String(value.trimmed())
        }
    }

    /// The value of a directive; setting `nil` removes it.
    ///
    /// - Parameter directive: the directive's name, such as `script-src`.
    public subscript(directive: String) -> String? {
        get { directives[directive] }
        set { directives[directive] = newValue }
    }

    /// Whether there is no directive.
    public var isEmpty: Bool { directives.isEmpty }

    /// The field's value.
    public var headerValue: String { directives.map { "\($0.name) \($0.value ?? "")" }.joined(separator: "; ") }

    /// The field's value.
    public var description: String { headerValue }
}

extension ContentSecurityPolicy {
    /// The URLs that may stand in `<base>`: `base-uri`.
    public var baseURI: String? {
        get { directives["base-uri"] }
        set { directives["base-uri"] = newValue }
    }

    /// Where workers and frames may come from: `child-src`.
    public var childSource: String? {
        get { directives["child-src"] }
        set { directives["child-src"] = newValue }
    }

    /// Where scripts may connect to: `connect-src`.
    public var connectSource: String? {
        get { directives["connect-src"] }
        set { directives["connect-src"] = newValue }
    }

    /// Where anything may come from that has no directive of its own: `default-src`.
    public var defaultSource: String? {
        get { directives["default-src"] }
        set { directives["default-src"] = newValue }
    }

    /// Where fonts may come from: `font-src`.
    public var fontSource: String? {
        get { directives["font-src"] }
        set { directives["font-src"] = newValue }
    }

    /// Where forms may be sent: `form-action`.
    public var formAction: String? {
        get { directives["form-action"] }
        set { directives["form-action"] = newValue }
    }

    /// Which pages may embed this one: `frame-ancestors`.
    public var frameAncestors: String? {
        get { directives["frame-ancestors"] }
        set { directives["frame-ancestors"] = newValue }
    }

    /// Where frames may come from: `frame-src`.
    public var frameSource: String? {
        get { directives["frame-src"] }
        set { directives["frame-src"] = newValue }
    }

    /// Where images may come from: `img-src`.
    public var imageSource: String? {
        get { directives["img-src"] }
        set { directives["img-src"] = newValue }
    }

    /// Where the manifest may come from: `manifest-src`.
    public var manifestSource: String? {
        get { directives["manifest-src"] }
        set { directives["manifest-src"] = newValue }
    }

    /// Where audio and video may come from: `media-src`.
    public var mediaSource: String? {
        get { directives["media-src"] }
        set { directives["media-src"] = newValue }
    }

    /// Where the page may navigate to: `navigate-to`.
    public var navigateTo: String? {
        get { directives["navigate-to"] }
        set { directives["navigate-to"] = newValue }
    }

    /// Where `<object>` and `<embed>` may load from: `object-src`.
    public var objectSource: String? {
        get { directives["object-src"] }
        set { directives["object-src"] = newValue }
    }

    /// Where prefetched resources may come from: `prefetch-src`.
    public var prefetchSource: String? {
        get { directives["prefetch-src"] }
        set { directives["prefetch-src"] = newValue }
    }

    /// The media types that plugins may have: `plugin-types`.
    public var pluginTypes: String? {
        get { directives["plugin-types"] }
        set { directives["plugin-types"] = newValue }
    }

    /// The group of endpoints that violations are reported to: `report-to`.
    public var reportTo: String? {
        get { directives["report-to"] }
        set { directives["report-to"] = newValue }
    }

    /// The URL that violations are reported to: `report-uri`.
    public var reportURI: String? {
        get { directives["report-uri"] }
        set { directives["report-uri"] = newValue }
    }

    /// The restrictions of the page's sandbox that are lifted: `sandbox`.
    public var sandbox: String? {
        get { directives["sandbox"] }
        set { directives["sandbox"] = newValue }
    }

    /// Where scripts may come from: `script-src`.
    public var scriptSource: String? {
        get { directives["script-src"] }
        set { directives["script-src"] = newValue }
    }

    /// Where inline event handlers may come from: `script-src-attr`.
    public var scriptSourceAttribute: String? {
        get { directives["script-src-attr"] }
        set { directives["script-src-attr"] = newValue }
    }

    /// Where `<script>` elements may come from: `script-src-elem`.
    public var scriptSourceElement: String? {
        get { directives["script-src-elem"] }
        set { directives["script-src-elem"] = newValue }
    }

    /// Where styles may come from: `style-src`.
    public var styleSource: String? {
        get { directives["style-src"] }
        set { directives["style-src"] = newValue }
    }

    /// Where inline styles of elements may come from: `style-src-attr`.
    public var styleSourceAttribute: String? {
        get { directives["style-src-attr"] }
        set { directives["style-src-attr"] = newValue }
    }

    /// Where `<style>` and stylesheet links may come from: `style-src-elem`.
    public var styleSourceElement: String? {
        get { directives["style-src-elem"] }
        set { directives["style-src-elem"] = newValue }
    }

    /// Where workers may come from: `worker-src`.
    public var workerSource: String? {
        get { directives["worker-src"] }
        set { directives["worker-src"] = newValue }
    }
}
