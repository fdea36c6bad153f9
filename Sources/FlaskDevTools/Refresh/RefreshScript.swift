#if DEBUG
    import FlaskHTTP
    import FlaskJSON

    /// What the browser runs.
    enum RefreshScript {
        /// The paths that the tools keep for themselves begin so.
        static let prefix = "/__flask__/"
        static let scriptPath = prefix + "refresh.js"
        static let eventsPath = prefix + "events"
        static let crashPath = prefix + "crash"

        /// The element that loads the script into a page.
        ///
        /// A file of its own, since pages whose policy forbids scripts in their text usually allow those of their server.
        ///
        /// - Parameters:
        ///   - run: the process that made the page.
        ///   - root: the prefix that the application is mounted under.
        /// - Returns: the element.
        static func element(run: String, root: String = "") -> String {
            "<script src=\"\(HTMLEscaping.escape(root))\(scriptPath)\" data-run=\"\(run)\"></script>"
        }

        /// The element with the script in it, for the pages of the tools: their policy allows what is in their text alone.
        ///
        /// - Parameters:
        ///   - run: the process that made the page.
        ///   - root: the prefix that the application is mounted under.
        ///   - report: the report that the page shows by itself.
        /// - Returns: the element.
        static func inlineElement(run: String, root: String = "", report: String? = nil) -> String {
            let shown: HTML = report.map { " data-report=\"\($0)\"" } ?? .empty
            let element: HTML = """
                <script data-base="\(root)\(prefix)" data-run="\(run)"\(shown)>\(HTML(markup: source))</script>
                """
            return element.text
        }

        /// The script.
        ///
        /// A page whose process is gone reloads itself, once for each new process: a page out of a cache must not go round
        /// for ever. Hidden pages listen to nothing, as browsers allow few connections to a server. Its style is made by the
        /// script, as the policies of pages may forbid style sheets in markup.
        static let source = """
            (() => {
              const me = document.currentScript;
              if (!me || window.flaskRefresh) return;
              window.flaskRefresh = true;
              const base = me.dataset.base || me.src.slice(0, me.src.lastIndexOf("/") + 1);
              const css = \(JSONValue.string(PageStyle.css + panelStyle).text(.compact).replacing("</", with: "<\\/"));
              const run = me.dataset.run, own = me.dataset.report;
              const store = { get: k => { try { return sessionStorage.getItem(k) } catch { return null } },
                              set: (k, v) => { try { sessionStorage.setItem(k, v) } catch {} } };
              let host, source;
              const hide = () => { host?.remove(); host = undefined; };
              const panel = (place, html) => {
                hide();
                host = document.createElement("flask-report");
                host.style.cssText = place + ";z-index:2147483647";
                const root = host.attachShadow({ mode: "open" });
                root.innerHTML = html;
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(css);
                root.adoptedStyleSheets = [sheet];
                document.documentElement.append(host);
              };
              const show = report => {
                if (report.id === own || store.get("flask-dismissed") === report.id) return;
                panel("position:fixed;inset:0;overflow:auto", report.html);
                const close = document.createElement("button");
                close.textContent = "Hide";
                close.title = "Hide until the next build";
                close.onclick = () => { store.set("flask-dismissed", report.id); hide(); };
                host.shadowRoot.querySelector(".tools")?.append(close);
                const copy = host.shadowRoot.getElementById("copy"), plain = host.shadowRoot.getElementById("plain");
                if (!copy || !plain || !navigator.clipboard) return;
                copy.hidden = false;
                copy.onclick = () => navigator.clipboard.writeText(plain.value).then(() => { copy.textContent = "Copied"; });
              };
              const building = () => {
                if (host) return;
                panel("position:fixed;right:.6rem;bottom:.6rem;pointer-events:none", "<span class=building>Building\\u2026</span>");
              };
              const restyle = names => {
                const links = [...document.querySelectorAll("link[rel~=stylesheet][href]")]
                  .filter(link => new URL(link.href).origin === location.origin);
                const hit = links.filter(link => names.some(name => new URL(link.href).pathname.endsWith("/" + name)));
                for (const link of hit.length ? hit : links) {
                  const url = new URL(link.href);
                  url.searchParams.set("flask-refresh", Date.now());
                  const fresh = link.cloneNode();
                  fresh.href = url.href;
                  fresh.onload = fresh.onerror = () => link.remove();
                  link.after(fresh);
                }
              };
              const meet = other => {
                if (other === run) return;
                if (store.get("flask-run") === other + location.pathname + location.search) return;
                store.set("flask-run", other + location.pathname + location.search);
                location.reload();
              };
              const connect = () => {
                if (source || document.hidden) return;
                source = new EventSource(base + "events");
                source.addEventListener("run", event => meet(event.data));
                source.addEventListener("refresh", () => location.reload());
                source.addEventListener("style", event => restyle(JSON.parse(event.data)));
                source.addEventListener("report", event => show(JSON.parse(event.data)));
                source.addEventListener("building", building);
                source.addEventListener("clear", () => own ? location.reload() : hide());
                source.onerror = () => {
                  if (source?.readyState !== 2) return;
                  source = undefined;
                  setTimeout(connect, 500);
                };
              };
              const leave = () => { source?.close(); source = undefined; };
              addEventListener("pagehide", leave);
              addEventListener("pageshow", connect);
              document.addEventListener("visibilitychange", () => document.hidden ? leave() : connect());
              connect();
            })();

            """

        private static let panelStyle = """
            .building{font:13px system-ui,sans-serif;background:#222;color:#fff;padding:.3rem .6rem;border-radius:.4rem;opacity:.85}
            """
    }
#endif
