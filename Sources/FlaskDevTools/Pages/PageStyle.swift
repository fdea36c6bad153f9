#if DEBUG
    /// The style sheet of the pages.
    enum PageStyle {
        /// It counts in documents of the tools as in panels that they lay over pages of the application.
        static let css = colours + text + frames + excerpt + tables + console

        private static let colours = """
            :root,:host{color-scheme:light dark;--page:#f6f5f2;--card:#fff;--ink:#1f2328;--soft:#656d76;--line:#e2dfd8;--code:#fbfaf8;--mark:#fff0eb;--edge:#d9482f;\
            --accent:#c13a22;--link:#0b6e8a;--kw:#a3369d;--str:#b3401c;--num:#2a55c8;--com:#7b838c;--type:#0f7480;--ok:#2b7a3d;\
            --shadow:0 1px 2px #0000000d,0 6px 24px #0000000a}
            @media (prefers-color-scheme:dark){:root,:host{--page:#15171b;--card:#1d2025;--ink:#e7e4de;--soft:#98a0aa;--line:#30343b;--code:#191c20;\
            --mark:#3a211c;--edge:#f0694e;--accent:#ff866b;--link:#6cc5de;--kw:#e58be0;--str:#f0a27e;--num:#9ab4ff;--com:#7f8893;\
            --type:#76d3dc;--ok:#7fd191;--shadow:none}}

            """

        private static let excerpt = """
            .source{margin:0;background:var(--code);border-top:1px solid var(--line);overflow-x:auto;padding:.4rem 0;tab-size:4;line-height:1.6}
            .source .row{display:block;padding-right:1rem;min-width:max-content;white-space:pre}
            .source .row.hit{background:var(--mark);box-shadow:inset 3px 0 var(--edge)}
            .source .n{display:inline-block;width:4.2rem;padding-right:1rem;text-align:right;color:var(--soft);user-select:none;-webkit-user-select:none}
            .source .caret{color:var(--edge);font-weight:700}
            .k{color:var(--kw)}.s{color:var(--str)}.d{color:var(--num)}.c{color:var(--com)}.t{color:var(--type)}

            """

        private static let text = """
            *{box-sizing:border-box}[hidden]{display:none!important}
            html{-webkit-text-size-adjust:100%}body{margin:0;background:var(--page)}
            .page{min-height:100vh;background:var(--page);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
            code,pre,textarea,input,.mono{font-family:ui-monospace,"SF Mono",Menlo,"JetBrains Mono",Consolas,"DejaVu Sans Mono",monospace;font-size:13px}
            a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}
            :focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
            .bar{position:sticky;top:0;z-index:2;display:flex;align-items:center;gap:.6rem;padding:.55rem max(1.2rem,calc(50vw - 33rem));\
            background:color-mix(in srgb,var(--page) 88%,transparent);backdrop-filter:blur(10px);border-bottom:1px solid var(--line);font-size:13px}
            .bar .dot{width:.7rem;height:.7rem;border-radius:50%;background:var(--edge)}
            .bar .what{color:var(--soft)}.bar .tools{margin-left:auto;display:flex;gap:1rem;align-items:center}
            button,.button{font:inherit;font-size:13px;color:var(--ink);background:var(--card);border:1px solid var(--line);border-radius:7px;\
            padding:.25rem .7rem;cursor:pointer}button:hover{border-color:var(--soft)}button:disabled{opacity:.5;cursor:default}
            main{max-width:68.4rem;margin:0 auto;padding:1.6rem 1.2rem 5rem}
            .hero{margin:.6rem 0 1.6rem}
            .hero .type{font-weight:600;color:var(--accent);overflow-wrap:anywhere}
            .hero h1{margin:.2rem 0 .8rem;font-size:clamp(1.25rem,2.6vw,1.75rem);line-height:1.3;font-weight:650;letter-spacing:-.01em;\
            white-space:pre-wrap;overflow-wrap:anywhere}
            .hero p{margin:.15rem 0;color:var(--soft);overflow-wrap:anywhere}
            .hero .method{display:inline-block;font-weight:600;font-size:12px;border:1px solid var(--line);border-radius:5px;padding:0 .4rem;\
            margin-right:.3rem;color:var(--ink);background:var(--card)}
            h2{font-size:12px;font-weight:650;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:2rem 0 .6rem}
            .as-is{text-transform:none;letter-spacing:0}
            .causes{list-style:none;margin:0;padding:0}.causes li{padding:.5rem .9rem;border-left:3px solid var(--edge);margin:.4rem 0;\
            background:var(--card);border-radius:0 8px 8px 0;white-space:pre-wrap;overflow-wrap:anywhere}.causes b{color:var(--accent)}
            .note{color:var(--soft);font-size:13px}.note code{font-size:12px}

            """

        private static let frames = """
            .card{background:var(--card);border:1px solid var(--line);border-radius:10px;box-shadow:var(--shadow);overflow:hidden;margin:.6rem 0}
            summary{cursor:pointer;list-style:none}summary::-webkit-details-marker{display:none}
            .frame>summary{display:flex;flex-wrap:wrap;gap:.1rem .8rem;align-items:baseline;padding:.55rem .9rem}
            .frame>summary::before,.fold>summary::before,.facts>summary::before{content:"";width:.38rem;height:.38rem;border:solid var(--soft);\
            border-width:0 1.5px 1.5px 0;transform:rotate(-45deg);flex:none;align-self:center;transition:transform .12s}
            .frame[open]>summary::before,.fold[open]>summary::before,.facts[open]>summary::before{transform:rotate(45deg)}
            .frame .name{font-weight:600;max-width:calc(100% - 1.2rem);overflow-wrap:anywhere}.frame .place{color:var(--soft);font-size:13px;margin-left:auto;overflow-wrap:anywhere}
            .frame.thrower{border-color:color-mix(in srgb,var(--edge) 55%,var(--line))}
            .tag{font-size:11px;font-weight:600;border-radius:99px;padding:.05rem .5rem;border:1px solid var(--line);color:var(--soft);\
            text-transform:none;letter-spacing:0}
            .tag.hot{color:var(--accent);border-color:currentColor}
            .fold{margin:.35rem 0 .35rem .3rem;font-size:13px;color:var(--soft)}
            .fold>summary{display:flex;gap:.6rem;align-items:baseline;padding:.15rem .6rem}.fold .card{color:var(--ink);margin-left:.8rem}
            .plainframe{padding:.3rem .9rem;display:flex;gap:.8rem;flex-wrap:wrap;font-size:13px}
            .plainframe+.plainframe{border-top:1px solid var(--line)}.plainframe .place{margin-left:auto;color:var(--soft);overflow-wrap:anywhere}
            .message{padding:.6rem .9rem;border-top:1px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere}
            .message.only{border:0;margin:0}.message+.message{border:0;padding-top:0}
            .hint{margin:.8rem 0!important;padding:.6rem .9rem;border-left:3px solid var(--ok);background:var(--card);border-radius:0 8px 8px 0;\
            color:var(--ink)!important}.plainoutput{display:block;padding:.2rem .9rem;white-space:pre-wrap;overflow-wrap:anywhere}

            """

        private static let tables = """
            .facts>summary{display:flex;gap:.6rem;align-items:baseline;padding:.5rem .9rem;font-weight:600;font-size:14px}
            .facts .count{color:var(--soft);font-weight:400;font-size:13px}
            table{border-collapse:collapse;width:100%;table-layout:fixed;border-top:1px solid var(--line)}
            th,td{text-align:left;vertical-align:top;padding:.28rem .9rem;font-weight:400;overflow-wrap:anywhere;white-space:pre-wrap}
            th{width:15rem;color:var(--soft)}tr+tr>*{border-top:1px solid color-mix(in srgb,var(--line) 60%,transparent)}
            .plain{width:100%;height:20rem;border:0;border-top:1px solid var(--line);background:var(--code);color:var(--ink);padding:.8rem .9rem;\
            resize:vertical;display:block;white-space:pre}
            @media (max-width:40rem){th{width:8.5rem}.source .n{width:2.9rem;padding-right:.7rem}.frame .place{margin-left:1.2rem}}

            """

        private static let console = """
            .console .log{max-height:30rem;overflow:auto;padding:.5rem .9rem}
            .console .log:empty{display:none}
            .console .in{color:var(--soft);white-space:pre-wrap;overflow-wrap:anywhere;margin:.3rem 0 0}.console .in::before{content:"› ";color:var(--link)}
            .console .out{white-space:pre-wrap;overflow-wrap:anywhere;margin:0}.console .bad{color:var(--accent)}
            .console form{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;border-top:1px solid var(--line);padding:.5rem .9rem;background:var(--code)}
            .console textarea{flex:1;border:0;background:none;color:var(--ink);resize:none;outline:none;padding:.2rem 0;min-height:1.7rem;line-height:1.5}
            .console input{flex:0 1 16rem;border:1px solid var(--line);border-radius:7px;background:var(--card);color:var(--ink);padding:.3rem .6rem}
            .console p{margin:.6rem .9rem}

            """
    }
#endif
