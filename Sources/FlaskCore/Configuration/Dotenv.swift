import FlaskHTTP

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The variables of `.env` files.
package enum Dotenv {
    /// The variables that a text sets; `${NAME}` and `${NAME:-default}` in values stand for variables that were set before or
    /// are in the environment.
    ///
    /// Reference: dotenv/main.py, dotenv_values, and dotenv/variables.py.
    ///
    /// - Parameters:
    ///   - text: the text of a file.
    ///   - environment: the variables that are set already.
    ///   - report: gets the number of each line that does not parse, from 1.
    /// - Returns: the variables, without those that have no equals sign.
    package static func values(
        of text: String, environment: [String: String], reporting report: (Int) -> Void = { _ in }
    ) -> [String: String] {
        var known: [String: String?] = environment, values: [String: String?] = [:]
        for binding in DotenvParser.bindings(of: text, reporting: report) {
            let value = binding.value.map { expand($0, known) }
            known.updateValue(value, forKey: binding.name)
            values.updateValue(value, forKey: binding.name)
        }
        return values.compactMapValues { $0 }
    }

    /// What is to be set: a file that is named comes before `.env`, which comes before `.flaskenv`.
    ///
    /// Reference: flask/cli.py, load_dotenv.
    ///
    /// - Parameters:
    ///   - path: the file that is named, if there is one.
    ///   - loadDefaults: whether `.env` and `.flaskenv` are looked for.
    ///   - directory: the folder that is looked in, and then the folders above it.
    ///   - environment: the variables that are set already, which stay as they are.
    /// - Returns: all variables of the files.
    /// - Throws: `FlaskError` of the kind `configuration` if a file cannot be read or is not UTF-8.
    package static func load(
        _ path: String?, loadDefaults: Bool, directory: String, environment: [String: String]
    ) throws(FlaskError) -> [String: String] {
        var files = loadDefaults ? [".flaskenv", ".env"].compactMap { find($0, from: directory) } : []
        if let path, FileFacts(path: path) != nil { files.append(path) }
        var all: [String: String] = [:]
        for file in files {
            // The text of the line stays unsaid: what is in these files is often secret.
            let read = values(of: try read(file), environment: environment) { line in
                StandardError.print(
                    "\(file):\(line): this line sets no variable and is left out: write NAME=value, and close its quotation marks"
                )
            }
            all.merge(read) { $1 }
        }
        return all
    }

    private static func read(_ path: String) throws(FlaskError) -> String {
        let data: Data
        do { data = try Data(contentsOf: URL(filePath: path)) } catch {
            throw FlaskError(.configuration, "the file '\(path)' cannot be read: \(error)", underlying: error)
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw FlaskError(.configuration, "the file '\(path)' is not text in UTF-8: save it as that")
        }
        return text
    }

    /// Looks for a file in a folder, and in those above it.
    private static func find(_ name: String, from directory: String) -> String? {
        var folder = directory
        while true {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            if FileFacts(path: path) != nil { return path }
            guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }

    private static func expand(_ text: String, _ known: [String: String?]) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView(), index = 0
        while index < scalars.count {
            if let variable = Variable(scalars, at: index) {
                let value = known[variable.name] ?? variable.fallback
                for scalar in (value ?? "").unicodeScalars { result.append(scalar) }
                index = variable.end
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }
}

/// `${NAME}` or `${NAME:-default}` in a value.
private struct Variable {
    let name: String
    let fallback: String?
    let end: Int

    /// Reads one; `nil` if there is none at the index.
    init?(_ text: [Unicode.Scalar], at index: Int) {
        guard index + 1 < text.count, text[index] == "$", text[index + 1] == "{" else { return nil }
        guard let close = text[index...].firstIndex(of: "}") else { return nil }
        let colon = text[index..<close].firstIndex(of: ":")
        name = Self.string(text[(index + 2)..<(colon ?? close)])
        end = close + 1
        if let colon {
            guard colon + 1 < close, text[colon + 1] == "-" else { return nil }
            fallback = Self.string(text[(colon + 2)..<close])
        } else {
            fallback = nil
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(scalars.reduce(into: String.UnicodeScalarView()) { $0.append($1) })
    }
}
