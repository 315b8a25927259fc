// Opens the page without network, as it was last shown.
addEventListener("fetch", (event) => {
  const asked = event.request, kept = (fresh) => caches.match(asked).then((found) => found || fresh());
  if (asked.url.includes("/static/")) return event.respondWith(kept(() => fetch(asked)));
  if (asked.mode !== "navigate" || asked.method !== "GET") return;
  const fresh = fetch(asked).then((answer) => {
    // Whoever may no longer see it keeps no copy.
    if (answer.status > 399 && answer.status < 500) caches.delete("tama");
    return answer;
  });
  const slow = new Promise((_, no) => setTimeout(no, 5000));
  event.respondWith(Promise.race([fresh, slow]).catch(() => kept(() => fresh)));
});
