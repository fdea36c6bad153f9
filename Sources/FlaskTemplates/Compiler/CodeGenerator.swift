/// Makes the code of a template from its syntax tree.
///
/// Reference: jinja2/compiler.py, `CodeGenerator`, for what each statement means; the code itself is for registers.
final class CodeGenerator {
    let tree: SyntaxTree
    let options: CompileOptions
    var parts = ProgramParts()
    var builders: [FunctionBuilder] = []
    /// The blocks of the template: symbol, statement, function.
    var blocks: [(symbol: Int32, node: Int32, function: Int)] = []

    var function: FunctionBuilder
    var scope: Scope
    /// How output is written here.
    var escape: EscapeMode
    /// How constants are written: as the innermost setting says that is known, even where a rendering decides.
    var constantEscape: EscapeMode
    /// Whether what is folded is written as a whole, so that an item which is missing is written as nothing.
    var foldsMissingItems = false
    /// Whether unknown filters and tests fail when they run, not now.
    var isSoft = false
    /// Whether this runs whenever the template does, so that an `extends` here is certain.
    var isRootLevel = true
    /// Whether a certain `extends` came before.
    var hasKnownExtends = false
    var extendsCount = 0
    /// Whether output depends on whether the template extends another one.
    var checksOutput = false
    /// Set by code that never goes on: the rest of the body is left out.
    var endsBody = false
    /// The loops around, innermost last, of this function.
    var loops: [LoopCode] = []
    /// Registers of captures that are open, of this function.
    var openCaptures: [Int] = []
    /// The operand of a filter block's innermost filter.
    var filterOperand: Int?
    /// Parameters whose defaults are not evaluated yet.
    var pendingParameters: Set<Int32> = []
    var closureScan: ClosureScan?
    /// The index of the block whose code is made.
    var currentBlock: Int?
    var depth = 0
    /// What Python would refuse only after all code is made: whatever is found until then goes before it.
    private(set) var lateFailure: TemplateError?
    /// Nodes known not to be constant.
    var notConstant: [Bool]
    /// The key of each symbol, -1 until it is used.
    private var keyOfSymbol: [Int32]
    var keyOfText: [String: Int] = [:]
    let foldingState: RenderState
    /// How many lines were counted, and up to where.
    private var counted = (place: 0, line: 1)
    /// The symbols that the language gives a meaning, -1 where the template does not have them.
    let special: SpecialSymbols
    let hasScopedBlocks: Bool, hasLoopControls: Bool

    /// The deepest nesting of statements and expressions.
    static let depthLimit = 300

    init(_ source: SyntaxTree, _ options: CompileOptions) {
        var tree = source
        hasScopedBlocks = tree.nodes.contains { $0.kind == .block && $0.detail & 1 != 0 }
        // A scoped block shows `loop` to templates that override it, even if this one never says it.
        if hasScopedBlocks, !tree.symbols.contains("loop") { tree.symbols.append("loop") }
        self.tree = tree
        self.options = options
        function = FunctionBuilder(name: "template", parent: nil)
        scope = Scope(parent: nil, function: function)
        builders = [function]
        escape = options.autoescape ? .escaped : .plain
        constantEscape = escape
        notConstant = Array(repeating: false, count: tree.nodes.count)
        keyOfSymbol = Array(repeating: -1, count: tree.symbols.count)
        foldingState = RenderState()
        foldingState.policies = options.policies
        foldingState.undefinedBehavior = options.undefinedBehavior
        foldingState.isSandboxed = options.isSandboxed
        special = SpecialSymbols(tree)
        hasLoopControls = tree.nodes.contains { $0.kind == .breakLoop || $0.kind == .continueLoop }
        parts.name = tree.name
        parts.bytes = tree.bytes
        parts.sourceCount = tree.sourceCount
    }

    /// Compiles a parsed template.
    static func compile(_ tree: SyntaxTree, _ options: CompileOptions) throws -> Program {
        // Passes over the tree need less of the stack than making code does, which asks for itself.
        if tree.isNested(deeperThan: 64), ThreadLimits.isStackLow || tree.isNested(deeperThan: depthLimit) {
            throw TemplateError(
                .recursion, "the template is nested too deeply", at: TemplateError.Location(template: tree.name, line: 1))
        }
        let generator = CodeGenerator(tree, options)
        try generator.template()
        if let failure = generator.lateFailure { throw failure }
        return try generator.finish()
    }

    /// The index of the key of a symbol.
    func key(_ symbol: Int32) -> Int {
        if keyOfSymbol[Int(symbol)] >= 0 { return Int(keyOfSymbol[Int(symbol)]) }
        parts.keys.append(Key(tree.symbols[Int(symbol)], behavior: options.undefinedBehavior))
        keyOfSymbol[Int(symbol)] = Int32(parts.keys.count - 1)
        return parts.keys.count - 1
    }

    /// The index of the key of a text, such as the name of an item.
    func key(text: String) -> Int {
        if let known = keyOfText[text], parts.keys[known].name.utf8.elementsEqual(text.utf8) { return known }
        parts.keys.append(Key(text, behavior: options.undefinedBehavior))
        keyOfText[text] = parts.keys.count - 1
        return parts.keys.count - 1
    }

    /// The name of a symbol.
    func name(_ symbol: Int32) -> String { tree.symbols[Int(symbol)] }

    @discardableResult
    func emit(_ instruction: Instruction) -> Int { function.emit(instruction) }

    /// The error of a place in the template.
    func failure(_ kind: TemplateError.Kind, _ message: String, at node: Node) -> TemplateError {
        var error = TemplateError(kind, message, at: location(node.position))
        error.offset = node.position
        return error
    }

    func location(_ position: Int32) -> TemplateError.Location {
        let place = min(Int(max(position, 0)), tree.sourceCount)
        // Code is made in the order of the text, mostly: counting goes on where it was.
        if place < counted.place { counted = (0, 1) }
        for byte in tree.bytes[counted.place..<place] where byte == UInt8(ascii: "\n") { counted.line += 1 }
        counted.place = place
        return TemplateError.Location(template: tree.name, line: counted.line)
    }

    /// Notes a failure that is reported if there is no other.
    func failLate(_ kind: TemplateError.Kind, _ message: String, at node: Node) {
        if lateFailure == nil { lateFailure = failure(kind, message, at: node) }
    }

    /// An index for the error that an instruction raises.
    func errorSite(_ kind: TemplateError.Kind, _ message: String, at node: Node) -> Int {
        parts.errorSites.append(failure(kind, message, at: node))
        return parts.errorSites.count - 1
    }

    /// Counts nesting, so that deep templates end in an error.
    func descend<Result>(_ node: Node, _ body: () throws -> Result) throws -> Result {
        depth += 1
        defer { depth -= 1 }
        if depth > 12, depth > Self.depthLimit || ThreadLimits.isStackLow {
            throw failure(.recursion, "the template is nested too deeply", at: node)
        }
        return try body()
    }
}

/// The symbols of names that mean something to the compiler.
struct SpecialSymbols {
    let loop, selfName, superName, caller, keywords, positionals: Int32

    init(_ tree: SyntaxTree) {
        func symbol(_ name: String) -> Int32 { tree.symbols.firstIndex(of: name).map(Int32.init) ?? -1 }
        loop = symbol("loop")
        selfName = symbol("self")
        superName = symbol("super")
        caller = symbol("caller")
        keywords = symbol("kwargs")
        positionals = symbol("varargs")
    }
}

/// A loop while its body is compiled.
struct LoopCode {
    let iterator: Int
    let next: FunctionBuilder.Label
    let end: FunctionBuilder.Label
    /// The variable `loop`, if the body mentions it.
    let variable: Variable?
    /// Whether the variable holds an object.
    let isObject: Bool
    /// How many captures were open outside.
    let captures: Int
    /// The register of the depth of a recursive loop.
    let depth: Int?
    /// The memory of `loop.changed`.
    var changed: Int?
}
