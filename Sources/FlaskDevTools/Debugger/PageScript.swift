#if DEBUG
    /// The scripts of the pages; they add comfort only.
    enum PageScript {
        /// Shows the button that copies the report, and makes it work.
        static let copy = """
            (()=>{const b=document.getElementById('copy'),t=document.getElementById('plain');if(!b||!t)return;b.hidden=false;
            b.onclick=async()=>{try{await navigator.clipboard.writeText(t.value)}catch{t.closest('details').open=true;t.select();document.execCommand('copy')}
            b.textContent='Copied';setTimeout(()=>b.textContent='Copy as text',1500)}})()
            """

        /// Runs what is typed into a console; `data-` attributes say where it belongs.
        static let console = """
            document.querySelectorAll('.console').forEach(box=>{
            const {number,secret}=box.dataset,log=box.querySelector('.log'),run=box.querySelector('.run'),pin=box.querySelector('.pin'),
            area=run.querySelector('textarea'),go=run.querySelector('button'),history=[];let at=0;
            const key='flask-console-history';try{history.push(...JSON.parse(sessionStorage.getItem(key)||'[]'))}catch{}at=history.length;
            const show=(kind,text)=>{const e=document.createElement('pre');e.className=kind;e.textContent=text;log.append(e);log.scrollTop=log.scrollHeight};
            const call=(cmd,body)=>fetch('?__debugger__=yes&cmd='+cmd+'&f='+number+'&s='+secret,{method:'POST',body,
            headers:{'Content-Type':'text/plain;charset=utf-8'},credentials:'same-origin'});
            const unlock=()=>{pin.hidden=true;run.hidden=false;area.focus({preventScroll:true})};
            box.querySelector('noscript')?.remove();
            if(box.dataset.trusted==='yes'){pin.hidden=true;run.hidden=false}else pin.hidden=false;
            pin.onsubmit=async e=>{e.preventDefault();const note=pin.querySelector('.note'),button=pin.querySelector('button');
            button.disabled=true;note.textContent='checking …';try{const r=await call('pinauth',pin.querySelector('input').value),a=await r.json();
            if(a.auth)unlock();else note.textContent=a.exhausted?'Too many wrong PINs: restart the server to try again.':'That is not the PIN.'}
            catch{note.textContent='The server did not answer.'}button.disabled=false};
            pin.querySelector('.print').onclick=()=>call('printpin','');
            const fit=()=>{area.style.height='auto';area.style.height=Math.min(area.scrollHeight,240)+'px'};area.oninput=fit;
            area.onkeydown=e=>{const one=!area.value.includes('\\n');
            if(e.key==='Enter'&&!e.shiftKey&&!(e.isComposing)){e.preventDefault();run.requestSubmit()}
            else if(e.key==='ArrowUp'&&one&&at>0){e.preventDefault();area.value=history[--at];fit()}
            else if(e.key==='ArrowDown'&&one&&at<history.length){e.preventDefault();area.value=history[++at]??'';fit()}
            else if(e.key==='Tab'&&!e.shiftKey&&area.value){e.preventDefault();area.setRangeText('    ',area.selectionStart,area.selectionEnd,'end')}};
            run.onsubmit=async e=>{e.preventDefault();const code=area.value.trim();if(!code||go.disabled)return;
            history.push(code);at=history.length;try{sessionStorage.setItem(key,JSON.stringify(history.slice(-50)))}catch{}
            show('in',code);area.value='';fit();go.disabled=true;go.textContent='…';
            try{const r=await call('eval',code);if(r.status===403){run.hidden=true;pin.hidden=false;area.value=code}
            else if(!r.ok)show('out bad',await r.text());
            else{const a=await r.json();if(a.output)show('out',a.output);if(a.value)show('out',a.value);if(a.error)show('out bad',a.error)}}
            catch{show('out bad','The server did not answer. If the code trapped, the process has ended; it is started again by the reloader.')}
            go.disabled=false;go.textContent='Run';area.focus({preventScroll:true})}})
            """
    }
#endif
