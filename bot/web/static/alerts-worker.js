// Tells that a message waits, while no page shows it; never what it says.
const opened = () => clients.matchAll({ type: "window", includeUncontrolled: true });
const words = decodeURIComponent(location.search.slice(1));
addEventListener("push", (event) => event.waitUntil(opened().then((pages) =>
  pages.some((one) => one.visibilityState === "visible")
  || registration.showNotification("Tama", { body: words, tag: "tama" }))));
addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(opened().then((pages) => {
    const page = pages.find((one) => new URL(one.url).pathname === "/chat");
    return page ? page.focus() : clients.openWindow("/chat#end");
  }));
});
