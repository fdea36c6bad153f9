import FlaskTemplates
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Templates that are nested deeply end in an error, on a stack of 512 KB too.
@Suite struct ParserDepthTests {
    /// What is nested: the beginning, the middle and the end.
    static let nested: [(String, String, String)] = [
        ("(", "a", ")"), ("[", "a", "]"), ("{1:", "a", "}"), ("f(", "a", ")"), ("a[", "a", "]"), ("a.b|f(", "a", ")"),
        ("a if b else ", "a", ""), ("a < b + (", "c", ")"), ("-", "a", ""), ("not ", "a", ""), ("-(", "a", ")"),
    ]
    static let chains: [(String, String, String)] = [
        ("a ** ", "a", ""), ("a and not ", "b", ""), ("", "a", ".b"), ("", "a", "|f"), ("a + ", "a", ""), ("", "a", " if b"),
    ]
    static let blocks = [
        ("{% if x %}", "{% endif %}"), ("{% for x in y %}", "{% endfor %}"), ("{% filter upper %}", "{% endfilter %}"),
        ("{% set x %}", "{% endset %}"), ("{% call f() %}", "{% endcall %}"), ("{% if x %}{% else %}", "{% endif %}"),
        ("{% with %}", "{% endwith %}"), ("{% macro m() %}", "{% endmacro %}"),
        ("{% for x in y %}{% else %}", "{% endfor %}"),
    ]

    @Test(arguments: nested) func refusesExpressionsThatAreNestedTooDeeply(first: String, middle: String, last: String) {
        let shallow = "{{ " + Self.repeated(first, 40) + middle + Self.repeated(last, 40) + " }}"
        let deep = "{{ " + Self.repeated(first, 20_000) + middle + Self.repeated(last, 20_000) + " }}"
        #expect(Self.onSmallStack { Self.parses(shallow) })
        #expect(Self.onSmallStack { Self.parses(deep) } == false)
    }

    @Test(arguments: chains) func readsLongChains(first: String, middle: String, last: String) {
        let source = "{{ " + Self.repeated(first, 20_000) + middle + Self.repeated(last, 20_000) + " }}"
        #expect(Self.onSmallStack { Self.parses(source) })
    }

    @Test(arguments: blocks) func refusesBlocksThatAreNestedTooDeeply(first: String, last: String) {
        #expect(Self.onSmallStack { Self.parses(Self.repeated(first, 40) + Self.repeated(last, 40)) })
        #expect(Self.onSmallStack { Self.parses(Self.repeated(first, 20_000) + Self.repeated(last, 20_000)) } == false)
    }

    @Test func readsAnyNumberOfElifs() {
        let source = "{% if a %}" + Self.repeated("{% elif b %}", 20_000) + "{% endif %}"
        #expect(Self.onSmallStack { Self.parses(source) })
    }

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static func parses(_ source: String) -> Bool {
        do throws(TemplateError) {
            try SyntaxOutline.check(source)
            return true
        } catch { return false }
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    // Written by the one thread that is joined before it is read.
    private final class Outcome: @unchecked Sendable {
        var value = false
    }

    /// Does something on a thread whose stack has 512 KB.
    private static func onSmallStack(_ body: @escaping @Sendable () -> Bool) -> Bool {
        let outcome = Outcome()
        let work = Unmanaged.passRetained(Work { outcome.value = body() }).toOpaque()
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 512 * 1024)
        #if canImport(Darwin)
            var thread: pthread_t?
            pthread_create(&thread, &attributes, { Self.run($0) }, work)
            if let thread { pthread_join(thread, nil) }
        #else
            var thread = pthread_t()
            pthread_create(&thread, &attributes, { $0.flatMap { Self.run($0) } }, work)
            pthread_join(thread, nil)
        #endif
        return outcome.value
    }

    private static func run(_ work: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        return nil
    }
}
