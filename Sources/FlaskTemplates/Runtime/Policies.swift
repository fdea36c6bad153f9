/// Jinja2's policies: settings of single filters and tags.
public struct Policies: Sendable {
    /// `urlize.rel`: the values of `rel` of every link.
    public var urlizeRelations: [String] = ["noopener"]
    /// `urlize.target`: the `target` of every link; `nil` for none.
    public var urlizeTarget: String?
    /// `urlize.extra_schemes`: schemes that become links besides http, https and mailto.
    public var urlizeExtraSchemes: [String] = []
    /// `truncate.leeway`: how many characters too many are left alone.
    public var truncateLeeway = 5
    /// `json.dumps_kwargs`: whether `tojson` sorts keys.
    public var jsonSortsKeys = true
    /// `json.dumps_kwargs`: the indentation of `tojson`, `nil` for one line.
    public var jsonIndent: Int?
    /// `json.dumps_kwargs`: whether `tojson` writes other characters than ASCII as escapes.
    public var jsonEnsuresASCII = true
    /// `json.dumps_function`: what writes JSON for `tojson`, instead of the engine; gets the arguments `indent` and `sort_keys`.
    ///
    /// What it returns is made safe for HTML afterwards.
    public var jsonFunction: (@Sendable (_ value: TemplateValue, _ options: [String: TemplateValue]) throws -> String)?
    /// `ext.i18n.trimmed`: whether `trans` trims lines unless told otherwise.
    public var translationsAreTrimmed = false

    /// The policies of Jinja2.
    public init() {}
}
