/// The global function `lipsum`: placeholder text.
enum Lipsum {
    /// How many words a call may make.
    private static let wordLimit = 1 << 20

    /// Makes paragraphs of random words.
    ///
    /// Reference: jinja2/utils.py, generate_lorem_ipsum.
    @Sendable
    static func generate(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("generate_lorem_ipsum", ["n", "html", "min", "max"])
        let count = max(0, try options[0]?.integerArgument() ?? 5)
        let isHTML = try options[1]?.isTrue() ?? true
        let least = try options[2]?.integerArgument() ?? 20
        let most = try options[3]?.integerArgument() ?? 100
        if count > 0 && least >= most {
            throw TemplateError(
                .value,
                "empty range for randrange() (\(least), \(most), \(most.subtractingReportingOverflow(least).partialValue))")
        }
        let (words, overflow) = count.multipliedReportingOverflow(by: max(1, most))
        if overflow || words > wordLimit { throw TemplateError(.overflow, "a text of \(count) paragraphs is too long") }
        var paragraphs: [String] = []
        var size = 0
        for _ in 0..<count {
            let words = Int.random(in: least..<most)
            let text = paragraph(words: words)
            size += text.utf8.count + 8
            try Limits.checkText(size)
            paragraphs.append(isHTML ? "<p>\(text)</p>" : text)
        }
        return isHTML ? .safe(paragraphs.joined(separator: "\n")) : .string(paragraphs.joined(separator: "\n\n"))
    }

    private static func paragraph(words count: Int) -> String {
        var text = ""
        var last = -1
        var (lastComma, lastStop, beginsSentence) = (0, 0, true)
        for index in 0..<max(0, count) {
            var choice = Int.random(in: 0..<LoremIpsum.words.count)
            if choice == last { choice = (choice + 1) % LoremIpsum.words.count }
            last = choice
            if index > 0 { text += " " }
            text += beginsSentence ? LoremIpsum.words[choice].capitalized() : LoremIpsum.words[choice]
            beginsSentence = false
            if index - Int.random(in: 3..<8) > lastComma {
                lastComma = index
                lastStop += 2
                text += ","
            }
            if index - Int.random(in: 10..<20) > lastStop {
                (lastComma, lastStop) = (index, index)
                text += "."
                beginsSentence = true
            }
        }
        if text.hasSuffix(",") { text.removeLast() }
        return text.hasSuffix(".") ? text : text + "."
    }
}

/// The vocabulary of placeholder text.
private enum LoremIpsum {
    static let words: [String] = """
        a ac accumsan ad adipiscing aenean aliquam aliquet amet ante aptent arcu at auctor augue bibendum blandit class commodo \
        condimentum congue consectetuer consequat conubia convallis cras cubilia cum curabitur curae cursus dapibus diam dictum \
        dictumst dignissim dis dolor donec dui duis egestas eget eleifend elementum elit enim erat eros est et etiam eu euismod \
        facilisi facilisis fames faucibus felis fermentum feugiat fringilla fusce gravida habitant habitasse hac hendrerit \
        hymenaeos iaculis id imperdiet in inceptos integer interdum ipsum justo lacinia lacus laoreet lectus leo libero ligula \
        litora lobortis lorem luctus maecenas magna magnis malesuada massa mattis mauris metus mi molestie mollis montes morbi mus \
        nam nascetur natoque nec neque netus nibh nisi nisl non nonummy nostra nulla nullam nunc odio orci ornare parturient \
        pede pellentesque penatibus per pharetra phasellus placerat platea porta porttitor posuere potenti praesent pretium primis \
        proin pulvinar purus quam quis quisque rhoncus ridiculus risus rutrum sagittis sapien scelerisque sed sem semper senectus \
        sit sociis sociosqu sodales sollicitudin suscipit suspendisse taciti tellus tempor tempus tincidunt torquent tortor \
        tristique turpis ullamcorper ultrices ultricies urna ut varius vehicula vel velit venenatis vestibulum vitae vivamus \
        viverra volutpat vulputate
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
}
