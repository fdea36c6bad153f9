#if DEBUG
    import FlaskHTTP

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
        ///   - report: the report that the page shows by itself.
        ///   - root: the prefix that the application is mounted under.
        /// - Returns: the element.
        static func element(run: String, report: String? = nil, root: String = "") -> String {
            let shown = report.map { " data-report=\"\(HTMLEscaping.escape($0))\"" } ?? ""
            return "<script src=\"\(HTMLEscaping.escape(root))\(scriptPath)\" data-run=\"\(run)\"\(shown)></script>"
        }

        /// The script.
        ///
        /// A page whose process is gone reloads itself, once for each new process: a page out of a cache must not go round
        /// for ever. Hidden pages listen to nothing, as browsers allow few connections to a server.
        static let source = """
            (() => {
              const me = document.currentScript;
              if (!me || window.flaskRefresh) return;
              window.flaskRefresh = true;
              const base = me.src.slice(0, me.src.lastIndexOf("/") + 1);
              const run = me.dataset.run, own = me.dataset.report;
              const store = { get: k => { try { return sessionStorage.getItem(k) } catch { return null } },
                              set: (k, v) => { try { sessionStorage.setItem(k, v) } catch {} } };
              let host, source;
              const hide = () => { host?.remove(); host = undefined; };
              const panel = (css, html) => {
                hide();
                host = document.createElement("flask-report");
                host.style.cssText = css;
                host.attachShadow({ mode: "open" }).innerHTML = html;
                document.documentElement.append(host);
              };
              const show = report => {
                if (report.id === own || store.get("flask-dismissed") === report.id) return;
                panel("position:fixed;inset:0;z-index:2147483647;overflow:auto;background:#fff", report.html);
                const close = document.createElement("button");
                close.textContent = "\\u00d7";
                close.title = "Hide until the next build";
                close.style.cssText = "position:fixed;top:.6rem;right:1rem;font:1.6rem sans-serif;border:0;background:none;cursor:pointer;color:#999";
                close.onclick = () => { store.set("flask-dismissed", report.id); hide(); };
                host.shadowRoot.append(close);
              };
              const building = () => {
                if (host) return;
                panel("position:fixed;right:.6rem;bottom:.6rem;z-index:2147483647;pointer-events:none",
                      "<span style='font:13px system-ui,sans-serif;background:#222;color:#fff;padding:.3rem .6rem;border-radius:.4rem;opacity:.85'>Building\\u2026</span>");
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
    }
#endif
