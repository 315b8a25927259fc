(() => {
  const log = document.getElementById("log"), say = document.getElementById("say"), end = document.scrollingElement;
  if (!say) return;
  const text = say.elements.text, file = say.elements.file, events = document.getElementsByName("event");
  const status = document.getElementById("status");
  let busy = false, pause = 500, lost = false;

  document.documentElement.className = "js";
  const tell = (sentence) => { status.textContent = sentence; };
  const toEnd = () => scrollTo(0, end.scrollHeight);
  const fit = () => { text.style.height = "auto"; text.style.height = Math.min(text.scrollHeight + 2, 160) + "px"; };

  function show(html) {
    const box = document.createElement("template");
    box.innerHTML = html;
    const message = box.content.firstElementChild, old = document.getElementById(message.id);
    const near = innerHeight + scrollY > end.scrollHeight - 150;
    if (!old) {
      log.append(message);
      if (near || message.className === "mine") toEnd();
      return;
    }
    const focused = old.contains(document.activeElement);
    old.replaceWith(message);
    if (focused) { message.tabIndex = -1; message.focus({ preventScroll: true }); }
    if (near) toEnd();
  }

  function listen() {
    const have = [...log.children].slice(-40).map((one) => one.id.slice(1) + "." + one.dataset.v);
    const source = new EventSource(say.action + "/events?have=" + have);
    source.onopen = () => { pause = 500; if (lost) tell(""); lost = false; };
    source.onmessage = (event) => show(event.data);
    source.onerror = () => {
      source.close();
      lost = true;
      tell(say.dataset.lost);
      setTimeout(listen, pause);
      pause = Math.min(pause * 2, 8000);
    };
  }

  // A form that fails keeps its event, so that sending it again does nothing twice.
  function post(form, done) {
    if (busy) return;
    busy = true;
    fetch(say.action, { method: "POST", body: form, headers: { Accept: "text/plain" } })
      .then((answer) => answer.ok ? "" : answer.text(), () => say.dataset.unsent)
      .then((problem) => {
        busy = false;
        tell(problem);
        if (problem) return;
        const next = Date.now().toString(36) + Math.random().toString(36).slice(2, 12);
        events.forEach((field) => { field.value = next; });
        done();
      });
  }

  say.addEventListener("submit", (event) => {
    event.preventDefault();
    const written = text.value, chosen = file.files[0];
    if (!written.trim() && !chosen) return text.focus();
    if (chosen && chosen.size > say.dataset.heaviest) return tell(say.dataset.heavy);
    post(new FormData(say), () => {
      if (text.value === written) text.value = "";
      file.value = "";
      file.parentNode.open = false;
      fit();
    });
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[name=press]");
    if (!button) return;
    event.preventDefault();
    if (event.detail > 1) return;
    post(new URLSearchParams({ event: events[0].value, press: button.value }), () => {});
  });

  file.parentNode.addEventListener("toggle", toEnd);
  text.addEventListener("input", fit);
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      say.requestSubmit();
    }
  });
  listen();
  toEnd();
  // After the browser has gone to #end, which takes the focus away. On a phone it would bring the keyboard up.
  if (matchMedia("(hover: hover)").matches) addEventListener("load", () => setTimeout(() => text.focus({ preventScroll: true })));
})();
