/// One step of a compiled function: 16 trivial bytes.
struct Instruction {
    var opcode: Opcode
    var x: UInt8 = 0
    /// A register, mostly the destination.
    var registerA: UInt16 = 0
    /// Two registers, or the index of an instruction to jump to, or a length.
    var pair: UInt32 = 0
    /// An integer, an index of a table, or an address.
    var immediate: UInt64 = 0

    init(_ opcode: Opcode, a: Int = 0, b: Int = 0, c: Int = 0, x: UInt8 = 0, immediate: Int = 0) {
        self.opcode = opcode
        self.x = x
        registerA = UInt16(truncatingIfNeeded: a)
        pair = UInt32(UInt16(truncatingIfNeeded: b)) | UInt32(UInt16(truncatingIfNeeded: c)) << 16
        self.immediate = UInt64(bitPattern: Int64(immediate))
    }

    init(_ opcode: Opcode, a: Int = 0, target: Int, x: UInt8 = 0, immediate: Int = 0) {
        self.init(opcode, a: a, x: x, immediate: immediate)
        pair = UInt32(truncatingIfNeeded: target)
    }

    var a: Int { @inline(__always) get { Int(registerA) } }
    var b: Int { @inline(__always) get { Int(pair & 0xFFFF) } }
    var c: Int { @inline(__always) get { Int(pair >> 16) } }
    var target: Int {
        @inline(__always) get { Int(pair) }
        set { pair = UInt32(truncatingIfNeeded: newValue) }
    }
    var integer: Int { @inline(__always) get { Int(bitPattern: UInt(immediate)) } }
}

/// Which fields of an instruction are registers.
struct OperandShape {
    /// The fields that name one register.
    var a = false, b = false, c = false, immediate = false
    /// Whether `immediate` is a ``ProductRemainder``, which names a register.
    var product = false
    /// `b` starts a window of `c` registers (and so many more, or a multiple).
    var window: (factor: Int, extra: Int)?
    /// `pair` is a target to jump to.
    var jumps = false
}

extension Instruction {
    /// Which fields are registers, for the placement of temporaries and for the check of finished code.
    var shape: OperandShape {
        switch opcode {
        case .end, .raise, .text, .emitLoopIndex, .emitLoopIndexText, .callBlock, .runParent, .endLoop: OperandShape()
        case .jump, .jumpIfExtended: OperandShape(jumps: true)
        case .jumpIfTrue, .jumpIfFalse, .jumpUnlessEqualInteger, .jumpIfEqualInteger, .jumpUnlessAttribute, .jumpIfProvided,
            .iterate, .iterateView, .advance, .loop, .loopPair, .advancePair:
            OperandShape(a: true, jumps: true)
        case .jumpUnlessRemainder where x == 1, .jumpUnlessLoopAttribute, .jumpIfLoopAttribute: OperandShape(jumps: true)
        case .jumpUnlessRemainder where x == 2: OperandShape(a: true, product: true, jumps: true)
        case .jumpUnlessRemainder: OperandShape(a: true, jumps: true)
        case .jumpUnlessComparison: OperandShape(a: true, immediate: true, jumps: true)
        case .emit, .emitAttribute, .emitText, .emitAttributeText, .captureStart, .captureDrop, .constant, .copyConstant,
            .newCell, .storeContext, .resolve, .makeLoop, .loopAttribute, .makeMacro, .saveAutoescape, .setAutoescape,
            .makeSuper, .makeSelf, .extend, .include, .checkNamespace, .debug:
            OperandShape(a: true)
        case .captureEnd, .finalize, .move, .loadCell, .storeCell, .attribute, .addInteger, .moduloInteger, .not, .negate, .plus,
            .markSafe, .recursiveLoop, .importModule, .importName, .setNamespace, .append:
            OperandShape(a: true, b: true)
        case .item, .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power, .compare:
            OperandShape(a: true, b: true, c: true)
        case .slice: OperandShape(a: true, b: true, window: (0, 4))
        case .concat, .makeList, .makeTuple, .unpack, .filter, .test, .loopCycle:
            OperandShape(a: true, b: true, window: (1, 0))
        case .loopChanged: OperandShape(a: true, b: true, immediate: true, window: (1, 0))
        case .makeDictionary: OperandShape(a: true, b: true, window: (2, 0))
        case .call, .callMethod, .emitCall, .emitCallMethod: OperandShape(a: true, b: true, window: (1, 1))
        }
    }
}
