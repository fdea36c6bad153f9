import FlaskTemplates
import Glibc

// usage: templates DIRECTORY WORKLOAD COUNT
//
// Renders a workload so many times, and prints the shortest and the median time in milliseconds and the length of the output.
// The workload `start` loads `page` anew each time, `compile-small` compiles `teams` from a string, `compile-large` so many
// copies of it that there are 100 KB. With COUNT 0 it prints the output.

/// A file's text, so many times.
func read(_ path: String, copies: Int) throws -> String {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return String(repeating: String(decoding: bytes[..<max(count, 0)], as: UTF8.self), count: copies)
}

let directory = CommandLine.arguments[1], workload = CommandLine.arguments[2], count = Int(CommandLine.arguments[3]) ?? 1

var options = TemplateOptions()
options.autoescape = .on
options.syntax.trimBlocks = true
options.syntax.lstripBlocks = true
options.reloads = false
let environment = TemplateEnvironment(loader: FileSystemLoader(directory), options: options)
let isStart = workload == "start"
let isCompilation = workload.hasPrefix("compile")
let name = (isStart ? "page" : isCompilation ? "teams" : workload) + ".html"
let variables = Contexts.named(isStart ? "page" : workload)
var template = try environment.template(named: name)
var length = try template.render(variables).utf8.count

if count == 0 { print(try template.render(variables), terminator: "") }
let copies = workload == "compile-large" ? 352 : 1
let source = workload.hasPrefix("compile") ? try read("\(directory)/teams.html", copies: copies) : ""
let clock = ContinuousClock()
var times: [Double] = []
for _ in 0..<count {
    let time = try clock.measure {
        if isStart {
            environment.clearCache()
            template = try environment.template(named: name)
        } else if isCompilation {
            template = try environment.template(fromString: source)
        } else {
            length = try template.render(variables).utf8.count
        }
    }
    times.append(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3)
}
times.sort()
if count > 0 { print(times[0], times[times.count / 2], length) }
