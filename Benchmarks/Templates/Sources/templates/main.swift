import FlaskTemplates

// usage: templates DIRECTORY WORKLOAD COUNT
//
// Renders a workload so many times, and prints the shortest and the median time in milliseconds and the length of the output;
// the workload `start` loads `page` anew each time. With COUNT 0 it prints the output.

let directory = CommandLine.arguments[1], workload = CommandLine.arguments[2], count = Int(CommandLine.arguments[3]) ?? 1

var options = TemplateOptions()
options.autoescape = .on
options.syntax.trimBlocks = true
options.syntax.lstripBlocks = true
options.reloads = false
let environment = TemplateEnvironment(loader: FileSystemLoader(directory), options: options)
let isStart = workload == "start"
let name = (isStart ? "page" : workload) + ".html"
let variables = Contexts.named(isStart ? "page" : workload)
var template = try environment.template(named: name)
var length = try template.render(variables).utf8.count

if count == 0 { print(try template.render(variables), terminator: "") }
let clock = ContinuousClock()
var times: [Double] = []
for _ in 0..<count {
    let time = try clock.measure {
        if isStart {
            environment.clearCache()
            template = try environment.template(named: name)
        } else {
            length = try template.render(variables).utf8.count
        }
    }
    times.append(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3)
}
times.sort()
if count > 0 { print(times[0], times[times.count / 2], length) }
