/// What an ``Instruction`` does; `a`, `b`, `c`, `x` and `immediate` are its fields, r[…] the registers.
enum Opcode: UInt8 {
    // Control
    /// Ends the function.
    case end
    case jump
    /// Jumps to `target` if r[a] is true, or is not.
    case jumpIfTrue, jumpIfFalse
    /// Jumps to `target` unless the comparison `x` of r[a] and r[immediate] holds.
    case jumpUnlessComparison
    /// Jumps to `target` unless r[a] is, or unless it is not, the integer `immediate`.
    case jumpUnlessEqualInteger, jumpIfEqualInteger
    /// Jumps to `target` unless the remainder of r[a], or (`x` 1) of the round of the iterator `a`, by the upper half of
    /// `immediate` is the lower half; with `x` 2 `immediate` is a ``ProductRemainder`` of r[a].
    case jumpUnlessRemainder
    /// Jumps by the attribute `x` (a ``LoopAttribute``) of iterator `a`.
    case jumpUnlessLoopAttribute, jumpIfLoopAttribute
    /// Jumps to `target` unless the attribute key `immediate` of r[a] is true.
    case jumpUnlessAttribute
    /// Jumps to `target` if the argument in r[a] was given.
    case jumpIfProvided
    /// Jumps to `target` if the frame's template extends another one.
    case jumpIfExtended
    /// Fails with the error site `immediate`.
    case raise

    // Output
    /// Writes `target` bytes at the address `immediate`; `x` 1: the ``loop`` behind it is carried out as well.
    case text
    /// Writes r[a]; `x` is an ``EscapeMode``.
    case emit
    /// Writes the attribute key `immediate` of r[a].
    case emitAttribute
    /// Writes the index of the iterator `a`.
    case emitLoopIndex
    /// As the three before, followed by the text of the next instruction.
    case emitText, emitAttributeText, emitLoopIndexText
    /// Marks the output in r[a]; what is written from now on is captured.
    case captureStart
    /// r[a] = what was written since r[b]; `x` is a ``CaptureMode``.
    case captureEnd
    /// Drops what was written since r[a], in `x` captures.
    case captureDrop
    /// r[a] = the environment's finalize of r[b].
    case finalize

    // Moves
    /// r[a] = constant `immediate`.
    case constant
    case move
    /// r[a] = a new cell, r[a] = content of the cell r[b], content of the cell r[a] = r[b].
    case newCell, loadCell, storeCell
    /// context[key `immediate`] = r[a]; `x` is an ``ExportMode``.
    case storeContext
    /// r[a] = the context's variable of the name `immediate`.
    case resolve

    // Access and operators: r[a] = r[b] op r[c]
    case attribute, item
    /// r[a] = r[b][r[b + 1]:r[b + 2]:r[b + 3]].
    case slice
    case add, subtract, multiply, divide, floorDivide, modulo, power
    /// r[a] = r[b] op `immediate`.
    case addInteger, moduloInteger
    /// Comparison `x`.
    case compare
    case not, negate, plus
    /// r[a] = the joined texts of r[b]… (`c` of them); `x` is an ``EscapeMode``.
    case concat
    /// r[a] = … of r[b]… (`c` of them; twice as many for a dict).
    case makeList, makeTuple, makeDictionary
    /// Appends r[b] to the list r[a].
    case append
    /// r[a] = a copy of the list or dict in constant `immediate`.
    case copyConstant
    /// Spreads the `c` items of r[a] over r[b]….
    case unpack
    /// r[a] = Markup(r[b]) if autoescape is on (`x`: an ``EscapeMode``).
    case markSafe

    // Loops
    /// Starts the iterator `immediate` over r[a]; jumps to `target` if there is nothing. `x` 1: by position.
    case iterate
    /// As ``iterate``, over the view `x` (a ``DictionaryView``) of the mapping r[a].
    case iterateView
    /// r[a] = the next item of iterator `immediate`; jumps to `target` at the end.
    case advance
    /// r[a] = the next item of iterator `immediate` and jumps to `target`; goes on at the end.
    case loop
    /// As ``loop`` for pairs: r[a] and r[a + 1].
    case loopPair, advancePair
    case endLoop
    /// r[a] = the attribute `x` (a ``LoopAttribute``) of iterator `b`.
    case loopAttribute
    /// r[a] = the object `loop` of iterator `b`; `immediate` is the depth's register plus one, 0 for none.
    case makeLoop
    /// r[a] = cycle and changed over r[b]… (`c` of them): of iterator `immediate`, with the memory r[immediate].
    case loopCycle, loopChanged

    // Calls: r[a] = …
    /// Filter or test `immediate` over the window r[b]… (`c` of them).
    case filter, test
    /// Calls r[b] with the `c` values behind it; `immediate` is the call site.
    case call
    /// Calls the method of the call site `immediate` of r[b].
    case callMethod
    /// As the two before, and writes the result; `x` is an ``EscapeMode``.
    case emitCall, emitCallMethod
    /// Makes the macro of function `immediate` over the registers that it captures.
    case makeMacro
    /// Runs the recursive loop of function `immediate` over r[b] and writes, or (`x` 1) keeps, its output.
    case recursiveLoop

    // Templates
    case saveAutoescape, setAutoescape
    /// Renders the block of site `immediate`.
    case callBlock
    /// r[a] = the block that the one of site `immediate` overrides, and `self`.
    case makeSuper, makeSelf
    case extend, runParent
    /// Renders the template r[a]; site `immediate`.
    case include
    /// r[a] = the module of template r[b]; site `immediate`.
    case importModule
    /// r[a] = the name of site `immediate` of the module r[b].
    case importName
    /// Fails unless r[a] is a namespace; sets its attribute key `immediate` to r[b].
    case checkNamespace, setNamespace
    /// r[a] = the text of the debug tag.
    case debug
}

/// How a value is written.
enum EscapeMode: UInt8 {
    case plain, escaped, dynamic
    /// As it is; a value that is no text is an error.
    case raw
    /// Kept as a value, in native environments.
    case native
}

/// What a captured output becomes: text, Markup, by the autoescape of the moment, or text for a filter.
enum CaptureMode: UInt8 { case plain, safe, dynamic }

/// Whether an assignment at the top of a template is exported.
enum ExportMode: UInt8 { case keep, export, hide }

/// The attributes of `loop` that need no object.
enum LoopAttribute: UInt8 {
    case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem

    /// The attribute of that name.
    init?(name: String) {
        switch name {
        case "index": self = .index
        case "index0": self = .index0
        case "revindex": self = .revindex
        case "revindex0": self = .revindex0
        case "first": self = .first
        case "last": self = .last
        case "length": self = .length
        case "depth": self = .depth
        case "depth0": self = .depth0
        case "previtem": self = .previtem
        case "nextitem": self = .nextitem
        default: return nil
        }
    }
}

/// The views of a dict that loops walk without making them.
enum DictionaryView: UInt8 {
    case keys, values, items

    init?(name: String) {
        switch name {
        case "keys": self = .keys
        case "values": self = .values
        case "items": self = .items
        default: return nil
        }
    }

    /// The method's key.
    var key: DictKey {
        switch self {
        case .keys: Self.keysKey
        case .values: Self.valuesKey
        case .items: Self.itemsKey
        }
    }

    /// The kind of loop.
    var kind: IteratorState.Kind {
        switch self {
        case .keys: .keys
        case .values: .values
        case .items: .pairs
        }
    }

    private static let keysKey = DictKey("keys"), valuesKey = DictKey("values"), itemsKey = DictKey("items")
}
