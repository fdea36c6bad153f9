/// A compiled template: its functions and the tables that their instructions point into.
// Immutable once it is made; rendering reads it from any thread.
final class Program: @unchecked Sendable {
    let name: String?
    /// Number 0 is the template itself.
    let functions: [Function]
    /// The blocks that the template defines: the key of the name, the function.
    let blocks: [(key: Int, function: Int)]
    let keys: UnsafeMutablePointer<Key>
    let keyCount: Int
    let constants: UnsafeMutablePointer<Value>
    private let constantCount: Int
    let callSites: UnsafeMutablePointer<CallSite>
    private let callSiteCount: Int
    let templateSites: [TemplateSite]
    let errorSites: [TemplateError]
    /// The source, then texts made while compiling, then zero bytes: what `text` instructions point at.
    let bytes: UnsafeMutablePointer<UInt8>
    let sourceCount: Int
    /// Whether the text mentions a method that changes values, so that values of the context must be the rendering's own.
    let mutates: Bool

    init(_ parts: ProgramParts) {
        name = parts.name
        keyCount = parts.keys.count
        keys = .allocate(capacity: max(parts.keys.count, 1))
        keys.initialize(from: parts.keys, count: parts.keys.count)
        bytes = .allocate(capacity: parts.bytes.count + 64)
        bytes.initialize(from: parts.bytes, count: parts.bytes.count)
        (bytes + parts.bytes.count).initialize(repeating: 0, count: 64)
        sourceCount = parts.sourceCount
        functions = parts.functions
        blocks = parts.blocks
        constantCount = parts.constants.count
        constants = .allocate(capacity: max(constantCount, 1))
        constants.initialize(from: parts.constants, count: constantCount)
        callSiteCount = parts.callSites.count
        callSites = .allocate(capacity: max(callSiteCount, 1))
        callSites.initialize(from: parts.callSites, count: callSiteCount)
        templateSites = parts.templateSites
        errorSites = parts.errorSites
        mutates = parts.mutates
        for function in functions { link(function) }
    }

    /// Replaces indices by addresses of this program's tables.
    private func link(_ function: Function) {
        for index in 0..<function.count {
            switch function.code[index].opcode {
            case .text:
                let address = bytes + function.code[index].integer
                function.code[index].immediate = UInt64(UInt(bitPattern: address))
            case .attribute, .emitAttribute, .emitAttributeText, .jumpUnlessAttribute, .storeContext, .resolve, .setNamespace:
                let address = keys + function.code[index].integer
                function.code[index].immediate = UInt64(UInt(bitPattern: address))
            case .constant, .copyConstant:
                let address = constants + function.code[index].integer
                function.code[index].immediate = UInt64(UInt(bitPattern: address))
            case .filter, .test, .call, .callMethod, .emitCall, .emitCallMethod:
                let address = callSites + function.code[index].integer
                function.code[index].immediate = UInt64(UInt(bitPattern: address))
            default: break
            }
        }
    }

    deinit {
        constants.deinitialize(count: constantCount)
        constants.deallocate()
        callSites.deinitialize(count: callSiteCount)
        callSites.deallocate()
        keys.deinitialize(count: keyCount)
        keys.deallocate()
        bytes.deallocate()
    }

    /// The line of an instruction's place in the source.
    func line(at position: Int32) -> Int {
        var line = 1
        for index in 0..<min(Int(max(position, 0)), sourceCount) where bytes[index] == UInt8(ascii: "\n") { line += 1 }
        return line
    }
}

/// What a ``Program`` is made of.
struct ProgramParts {
    var name: String?
    var functions: [Function] = []
    var blocks: [(key: Int, function: Int)] = []
    var keys: [Key] = []
    var constants: [Value] = []
    var callSites: [CallSite] = []
    var templateSites: [TemplateSite] = []
    var errorSites: [TemplateError] = []
    var bytes: [UInt8] = []
    var sourceCount = 0
    var mutates = false
}

/// What a call, a filter or a test has besides its values.
struct CallSite {
    /// The names of the last arguments; the first field, so that ``UnsafePointer/namePlace`` finds them.
    var names: [String] = []
    /// The name of the filter, test, method or tag.
    var name = ""
    /// Its key, of methods.
    var key = -1
    /// The function, of filters and tests.
    var native: NativeFunctionBox?
    /// Whether the last positional argument is spread, and whether the very last is a spread mapping.
    var spreadsPositionals = false, spreadsKeywords = false
}

extension UnsafePointer<CallSite> {
    /// Where the names of a call's last arguments are; `nil` if none has a name.
    @inline(__always)
    var namePlace: UnsafePointer<[String]>? {
        let place = UnsafeRawPointer(self).assumingMemoryBound(to: [String].self)
        return place.pointee.isEmpty ? nil : place
    }
}

/// What a tag that meets other templates, or a block, has besides its values.
struct TemplateSite {
    /// The name of the block, or the name to import.
    var key = -1
    var ignoresMissing = false
    var withContext = false
    var isRequired = false
    /// The local variables that the other side sees: keys and registers.
    var locals: [(key: Int, register: Int, isCell: Bool)]?
    /// The block's function, of blocks that are called where they stand, and of `super`.
    var function = -1
    var line = 0
}
