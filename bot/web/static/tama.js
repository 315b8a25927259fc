(() => {
  const by = (id) => document.getElementById(id), log = by("log"), wait = by("wait"), say = by("say");
  const root = document.documentElement, told = say.dataset, text = by("text"), file = by("file");
  const files = {}, still = { preventScroll: true }, worker = navigator.serviceWorker;
  const all = (what, place) => [...place.querySelectorAll(what)], box = (one) => one.getBoundingClientRect();
  const on = (place, event, act) => place.addEventListener(event, act);
  let held, sending, again, keeping, pressed;

  root.className = "js";
  const tell = (sentence) => { by("status").textContent = sentence; };
  const toEnd = () => scrollTo(0, 1e6);
  // As far down as its head stays in view.
  const reveal = (one) => {
    const head = box(document.querySelector("header")).bottom;
    scrollBy(0, box(one).top - Math.max(0, head) - 8);
  };
  const fit = () => { text.rows = 1; while (text.rows < 5 && text.scrollHeight > text.clientHeight) text.rows++; };

  // What was done and has not arrived, in order: when the page was closed, too, and in another window. Files stay here.
  const load = () => held || JSON.parse(localStorage[told.box] || "[]");
  const save = (queue) => {
    held = null;
    try { localStorage[told.box] = JSON.stringify(queue); } catch (full) { held = queue; }
  };
  const drop = (gone) => save(load().filter((one) => one.e !== gone.e));
  try { load(); } catch (forbidden) { held = []; }

  const rowOf = (event, place) => place.querySelector(`[data-e="${event}"]`);
  const draw = (one, state) => {
    wait.insertAdjacentHTML("beforeend", `<article class=${one.p ? "note" : "mine"} data-e=${one.e}><div><p>`);
    const words = wait.lastChild.firstChild;
    words.dataset.state = state || told.wait;
    words.firstChild.textContent = one.t || one.f;
  };
  const put = (one, chosen) => {
    one.e = Date.now().toString(36) + Math.random().toString(36).slice(2, 12);
    files[one.e] = chosen;
    save(load().concat(one));
    draw(one);
    // What is pressed stays under the thumb.
    pressed = one.p;
    if (!pressed) toEnd();
    send();
  };

  function send() {
    const one = load().find((next) => !next.f || files[next.e]), form = new FormData();
    if (sending) return;
    // Another window may have sent it.
    if (!one) return again && tell("");
    sending = true;
    clearTimeout(again);
    form.append("event", one.e);
    form.append(one.p ? "press" : "text", one.p || one.t);
    if (one.f) form.append("file", files[one.e]);
    // What hangs is sent again: twice does nothing twice.
    Promise.race([
      fetch(say.action, { method: "POST", body: form, credentials: "same-origin", headers: { Accept: "text/plain" } }),
      new Promise((_, no) => { if (!one.f) setTimeout(no, 30000); }),
    ]).then((answer) => {
      // Shut out of this browser: the page says so.
      if (answer.status === 401) location.reload();
      if (![204, 400, 404, 413].includes(answer.status)) throw answer;
      return answer.text();
    }).then((problem) => {
      const row = rowOf(one.e, wait);
      drop(one);
      again = 0;
      tell(problem);
      if (row) row.firstChild.dataset.state = problem;
      all("[aria-busy]", document).forEach((busy) => busy.value === one.p && busy.removeAttribute("aria-busy"));
      sending = false;
      send();
    }).catch(() => {
      sending = false;
      tell(told.lost);
      again = setTimeout(send, 4000);
    });
  }

  // Only what differs is put in: the focus stays, and nothing else is read out.
  function become(old, now) {
    const had = [...old.childNodes], has = [...now.childNodes];
    if (old.isEqualNode(now)) return;
    if (old.nodeName !== now.nodeName || !has.length || had.length !== has.length) return old.replaceWith(now);
    [...now.attributes].forEach((one) => old.setAttribute(one.name, one.value));
    had.forEach((one, at) => become(one, has[at]));
  }

  function show(html) {
    const frame = document.createElement("template"), near = root.scrollHeight - innerHeight - scrollY < 150;
    frame.innerHTML = html;
    const message = frame.content.firstElementChild, old = by(message.id), row = rowOf(message.dataset.e, wait);
    const focus = document.activeElement, at = all("button", old || text).indexOf(focus), top = box(focus).top;
    if (row) row.remove();
    if (old) become(old, message); else log.append(message);
    if (focus !== document.activeElement) by(message.id).focus(still);
    const now = all("button", by(message.id))[at];
    if (now) scrollBy(0, box(now).top - top);
    if (!old && !row && (near || pressed)) reveal(message);
    if (!row) pressed = 0;
    keep();
  }

  function listen() {
    const have = all("article", log).slice(-40).map((one) => one.id.slice(1) + "." + one.dataset.v);
    const source = new EventSource(told.events + "?have=" + have);
    source.onopen = () => { tell(""); send(); };
    source.onmessage = (event) => show(event.data);
    // Another language, another group.
    on(source, "renew", () => text.value || location.reload());
    source.onerror = () => {
      source.close();
      tell(told.lost);
      setTimeout(listen, 4000);
    };
  }

  // The page as it stands is what opens without network.
  function keep() {
    clearTimeout(keeping);
    if (worker) keeping = setTimeout(() => caches.open("tama").then((kept) => {
      const headers = { "Content-Type": "text/html", "Content-Security-Policy": "default-src 'self'; img-src data:" };
      kept.put(location.pathname, new Response("<!doctype html>" + root.outerHTML, { headers }));
      kept.addAll(told.shell.split(" "));
    }), 300);
  }

  on(say, "submit", (event) => {
    const chosen = file.files[0], words = text.value.trim();
    event.preventDefault();
    if (!words && !chosen) return text.focus();
    if (chosen && chosen.size > told.heaviest) return tell(told.heavy);
    tell("");
    text.value = file.value = "";
    put({ t: words, f: chosen && chosen.name }, chosen);
    file.closest("details").open = false;
    fit();
  });
  on(document, "click", (event) => {
    const button = event.target.closest("[name=press]");
    if (!button) return;
    event.preventDefault();
    // A double click is one, and what is on its way is not said again.
    if (event.detail > 1 || load().some((one) => one.p === button.value)) return;
    button.setAttribute("aria-busy", true);
    put({ t: button.textContent.trim(), p: button.value });
  });
  on(text, "input", fit);
  on(text, "keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      say.querySelector(".go").click();
    }
  });

  // A page from the store shows what waited then.
  wait.textContent = "";
  load().forEach((one) => {
    if (!rowOf(one.e, log)) draw(one, one.f && told.again);
    if (one.f) drop(one);
  });
  if (wait.firstChild) toEnd(); else reveal(by("end"));
  send();
  listen();
  on(window, "load", () => {
    keep();
    if (worker) worker.register("/worker.js");
    // After the browser has gone to #end, which takes the focus away. On a phone it would bring the keyboard up.
    if (matchMedia("(hover: hover)").matches) setTimeout(() => text.focus(still));
  });
})();
