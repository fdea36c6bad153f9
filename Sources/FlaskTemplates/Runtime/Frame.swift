/// A call in progress: of a template, a block, a macro, the body of a recursive loop.
struct Frame {
    /// What becomes of the output.
    enum Result {
        /// It is where it belongs.
        case written
        /// It is text for a part of a template that escapes what it writes, captured since the mark.
        case escaped(mark: Int)
        /// It is captured since the mark, for a register of the frame around it.
        case captured(mark: Int, register: Int, isSafe: Bool)
        /// It is the body of a module, which goes to a register.
        case module(mark: Int, register: Int, template: Unmanaged<LoadedTemplate>, isShared: Bool)
        /// The native code that started it gets it.
        case returned
    }

    // The rendering keeps the templates that it runs, and they keep their functions: no call counts references to them.
    unowned(unsafe) let function: Function
    unowned(unsafe) let template: LoadedTemplate
    let context: Context
    let registerCount: Int, iteratorCount: Int
    let hasCells: Bool
    let registers: UnsafeMutablePointer<Value>
    let iterators: UnsafeMutablePointer<IteratorState>
    let result: Result
    /// Where it goes on.
    var next: UnsafePointer<Instruction>
    /// The template that this one extends.
    unowned(unsafe) var parent: LoadedTemplate?
}
