/// Asks for a text.
///
/// ```swift
/// let name = try prompt("Name", default: "ann")
/// let password = try prompt("Password", hidesInput: true, confirmation: "Repeat for confirmation")
/// ```
///
/// Asks again after an empty answer, if there is no default. Reference: click/termui.py, prompt.
///
/// - Parameters:
///   - text: what to ask.
///   - value: what an empty answer stands for.
///   - hidesInput: whether what is typed is not shown.
///   - confirmation: what to ask afterwards, to have the same typed again.
/// - Returns: the answer.
/// - Throws: ``CommandError`` if the input ends.
public func prompt(
    _ text: String, default value: String? = nil, hidesInput: Bool = false, confirmation: String? = nil
) throws(CommandError) -> String {
    let shownDefault = hidesInput ? nil : value
    while true {
        let answer = try ask("\(text)\(shownDefault.map { " [\($0)]" } ?? ""): ", hidden: hidesInput)
        guard let answer = answer.isEmpty ? value : answer else { continue }
        guard let confirmation else { return answer }
        var repeated = ""
        while repeated.isEmpty && !answer.isEmpty { repeated = try ask("\(confirmation): ", hidden: hidesInput) }
        if repeated == answer { return answer }
        echo("Error: The two entered values do not match.")
    }
}

/// Asks for a value of a type, and again after an answer that does not fit.
///
/// - Parameters:
///   - text: what to ask.
///   - type: the type.
///   - value: what an empty answer stands for.
/// - Returns: the answer.
/// - Throws: ``CommandError`` if the input ends.
public func prompt<Value: CommandValue>(
    _ text: String, as type: Value.Type, default value: Value? = nil
) throws(CommandError) -> Value {
    let form = Value.commandValueForm
    let choices = form.choices.map { " (\($0.joined(separator: ", ")))" } ?? ""
    let question = "\(text)\(choices)\(value.map { " [\($0)]" } ?? ""): "
    while true {
        let answer = try ask(question, hidden: false)
        if answer.isEmpty {
            if let value { return value }
            continue
        }
        if let value = Value(commandText: answer) { return value }
        if let choices = form.choices {
            echo("Error: '\(answer)' is not one of \(choices.map { "'\($0)'" }.joined(separator: ", ")).")
        } else {
            echo("Error: '\(answer)' is not a valid \(form.noun).")
        }
    }
}

/// Asks for a yes or no.
///
/// Reference: click/termui.py, confirm.
///
/// - Parameters:
///   - text: what to ask.
///   - value: what an empty answer stands for; `nil` to ask again.
///   - aborts: whether a no ends the command.
/// - Returns: true for a yes.
/// - Throws: ``CommandError`` if the input ends, or after a no with `aborts`.
@discardableResult
public func confirm(_ text: String, default value: Bool? = false, aborts: Bool = false) throws(CommandError) -> Bool {
    let hint =
        switch value {
        case true?: "Y/n"
        case false?: "y/N"
        case nil: "y/n"
        }
    while true {
        let answer: Bool
        switch try ask("\(text) [\(hint)]: ", hidden: false).lowercased() {
        case "y", "yes": answer = true
        case "n", "no": answer = false
        case "":
            guard let value else { fallthrough }
            answer = value
        default:
            echo("Error: invalid input")
            continue
        }
        if aborts && !answer { throw .aborted }
        return answer
    }
}

/// Asks once.
private func ask(_ question: String, hidden: Bool) throws(CommandError) -> String {
    Terminal.write(question, to: .output)
    guard let line = Terminal.device.readLine(hidden: hidden) else {
        Terminal.write("\n", to: .output)
        throw .aborted
    }
    return line
}
