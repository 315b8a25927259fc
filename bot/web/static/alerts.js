(() => {
  const form = document.getElementById("on"), told = form.dataset;
  const tell = (sentence) => { document.getElementById("status").textContent = sentence; };
  if (!navigator.serviceWorker || !window.PushManager || !window.Notification) return tell(told.none);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    tell("");
    const key = atob(told.key.replace(/-/g, "+").replace(/_/g, "/"));
    Notification.requestPermission().then((answer) => {
      if (answer !== "granted") throw answer;
      return navigator.serviceWorker.register("/alerts-worker.js?" + encodeURIComponent(told.words), { scope: "/alerts" });
    }).then(() => navigator.serviceWorker.ready).then((worker) => worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: Uint8Array.from(key, (sign) => sign.charCodeAt(0)),
    })).then((found) => {
      form.endpoint.value = found.endpoint;
      form.submit();
    }).catch((problem) => tell(problem === "denied" || problem === "default" ? told.refused : told.none));
  });
})();
