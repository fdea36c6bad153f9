import FlaskTemplates
import Testing

/// Slices: what CPython 3.11 gives.
@Suite struct SliceTests {
    struct Slice: Sendable {
        let value, start, stop, step: TemplateValue
        let expected: String

        init(_ value: TemplateValue, _ start: TemplateValue, _ stop: TemplateValue, _ step: TemplateValue, _ expected: String) {
            (self.value, self.start, self.stop, self.step, self.expected) = (value, start, stop, step, expected)
        }
    }

    @Test(arguments: slices)
    func slice(_ slice: Slice) {
        #expect(outcome { try slice.value.sliced(slice.start, slice.stop, slice.step) } == slice.expected)
    }

    private static let slices: [Slice] = [
        Slice("abcdef", nil, nil, nil, "'abcdef'"),
        Slice("abcdef", 1, 3, nil, "'bc'"),
        Slice("abcdef", -2, nil, nil, "'ef'"),
        Slice("abcdef", nil, -1, nil, "'abcde'"),
        Slice("abcdef", nil, nil, 2, "'ace'"),
        Slice("abcdef", nil, nil, -1, "'fedcba'"),
        Slice("abcdef", 4, 1, -2, "'ec'"),
        Slice("abcdef", 9, 0, -1, "'fedcb'"),
        Slice("abcdef", 2, 1, nil, "''"),
        Slice("abcdef", nil, big("100000000000000000000"), nil, "'abcdef'"),
        Slice("aäb中c", nil, nil, nil, "'aäb中c'"),
        Slice("aäb中c", 1, 3, nil, "'äb'"),
        Slice("aäb中c", -2, nil, nil, "'中c'"),
        Slice("aäb中c", nil, -1, nil, "'aäb中'"),
        Slice("aäb中c", nil, nil, 2, "'abc'"),
        Slice("aäb中c", nil, nil, -1, "'c中bäa'"),
        Slice("aäb中c", 4, 1, -2, "'cb'"),
        Slice("aäb中c", 9, 0, -1, "'c中bä'"),
        Slice("aäb中c", 2, 1, nil, "''"),
        Slice("aäb中c", nil, big("100000000000000000000"), nil, "'aäb中c'"),
        Slice([1, 2, 3, 4], nil, nil, nil, "[1, 2, 3, 4]"),
        Slice([1, 2, 3, 4], 1, 3, nil, "[2, 3]"),
        Slice([1, 2, 3, 4], -2, nil, nil, "[3, 4]"),
        Slice([1, 2, 3, 4], nil, -1, nil, "[1, 2, 3]"),
        Slice([1, 2, 3, 4], nil, nil, 2, "[1, 3]"),
        Slice([1, 2, 3, 4], nil, nil, -1, "[4, 3, 2, 1]"),
        Slice([1, 2, 3, 4], 4, 1, -2, "[4]"),
        Slice([1, 2, 3, 4], 9, 0, -1, "[4, 3, 2]"),
        Slice([1, 2, 3, 4], 2, 1, nil, "[]"),
        Slice([1, 2, 3, 4], nil, big("100000000000000000000"), nil, "[1, 2, 3, 4]"),
        Slice(.tuple([1, 2, 3]), nil, nil, nil, "(1, 2, 3)"),
        Slice(.tuple([1, 2, 3]), 1, 3, nil, "(2, 3)"),
        Slice(.tuple([1, 2, 3]), -2, nil, nil, "(2, 3)"),
        Slice(.tuple([1, 2, 3]), nil, -1, nil, "(1, 2)"),
        Slice(.tuple([1, 2, 3]), nil, nil, 2, "(1, 3)"),
        Slice(.tuple([1, 2, 3]), nil, nil, -1, "(3, 2, 1)"),
        Slice(.tuple([1, 2, 3]), 4, 1, -2, "(3,)"),
        Slice(.tuple([1, 2, 3]), 9, 0, -1, "(3, 2)"),
        Slice(.tuple([1, 2, 3]), 2, 1, nil, "()"),
        Slice(.tuple([1, 2, 3]), nil, big("100000000000000000000"), nil, "(1, 2, 3)"),
        Slice(.range(0, 10, step: 1), nil, nil, nil, "range(0, 10)"),
        Slice(.range(0, 10, step: 1), 1, 3, nil, "range(1, 3)"),
        Slice(.range(0, 10, step: 1), -2, nil, nil, "range(8, 10)"),
        Slice(.range(0, 10, step: 1), nil, -1, nil, "range(0, 9)"),
        Slice(.range(0, 10, step: 1), nil, nil, 2, "range(0, 10, 2)"),
        Slice(.range(0, 10, step: 1), nil, nil, -1, "range(9, -1, -1)"),
        Slice(.range(0, 10, step: 1), 4, 1, -2, "range(4, 1, -2)"),
        Slice(.range(0, 10, step: 1), 9, 0, -1, "range(9, 0, -1)"),
        Slice(.range(0, 10, step: 1), 2, 1, nil, "range(2, 1)"),
        Slice(.range(0, 10, step: 1), nil, big("100000000000000000000"), nil, "range(0, 10)"),
        Slice(.markup("<b>x"), nil, nil, nil, "Markup('<b>x')"),
        Slice(.markup("<b>x"), 1, 3, nil, "Markup('b>')"),
        Slice(.markup("<b>x"), -2, nil, nil, "Markup('>x')"),
        Slice(.markup("<b>x"), nil, -1, nil, "Markup('<b>')"),
        Slice(.markup("<b>x"), nil, nil, 2, "Markup('<>')"),
        Slice(.markup("<b>x"), nil, nil, -1, "Markup('x>b<')"),
        Slice(.markup("<b>x"), 4, 1, -2, "Markup('x')"),
        Slice(.markup("<b>x"), 9, 0, -1, "Markup('x>b')"),
        Slice(.markup("<b>x"), 2, 1, nil, "Markup('')"),
        Slice(.markup("<b>x"), nil, big("100000000000000000000"), nil, "Markup('<b>x')"),
        Slice("abc", nil, nil, 0, "!value"),
        Slice("abc", "a", nil, nil, "!type"),
        Slice(5, nil, 1, nil, "!type"),
        Slice([:], nil, 1, nil, "!type"),
    ]
}
