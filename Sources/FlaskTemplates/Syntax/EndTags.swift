/// What may end a body.
enum EndTags {
    case endset, forBody, endfor, ifBody, endif, endwith, endautoescape, endblock, endcall, endfilter, endmacro
    /// The end of a tag of the application's own, by its symbol.
    case own(Int32)

    /// The symbols of the tags in the order in which messages list them.
    var symbols: [Int32] {
        if case .own(let symbol) = self { return [symbol] }
        return keywords.map(\.rawValue)
    }

    private var keywords: [Keyword] {
        switch self {
        case .endset: [.endset]
        case .forBody: [.endfor, .else]
        case .endfor: [.endfor]
        case .ifBody: [.elif, .else, .endif]
        case .endif: [.endif]
        case .endwith: [.endwith]
        case .endautoescape: [.endautoescape]
        case .endblock: [.endblock]
        case .endcall: [.endcall]
        case .endfilter: [.endfilter]
        case .endmacro: [.endmacro]
        case .own: []
        }
    }

    /// Whether a symbol is one of them.
    @inline(__always)
    func contains(_ symbol: Int32) -> Bool {
        switch self {
        case .endset: symbol == Keyword.endset.rawValue
        case .forBody: symbol == Keyword.endfor.rawValue || symbol == Keyword.else.rawValue
        case .endfor: symbol == Keyword.endfor.rawValue
        case .ifBody:
            symbol == Keyword.elif.rawValue || symbol == Keyword.else.rawValue || symbol == Keyword.endif.rawValue
        case .endif: symbol == Keyword.endif.rawValue
        case .endwith: symbol == Keyword.endwith.rawValue
        case .endautoescape: symbol == Keyword.endautoescape.rawValue
        case .endblock: symbol == Keyword.endblock.rawValue
        case .endcall: symbol == Keyword.endcall.rawValue
        case .endfilter: symbol == Keyword.endfilter.rawValue
        case .endmacro: symbol == Keyword.endmacro.rawValue
        case .own(let end): symbol == end
        }
    }
}
