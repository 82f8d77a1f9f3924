// Stands in for the workspace's worker while WORKSPACE_WORKER is off: it gives up what was kept, answers no
// page, and still shows notices.
self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()))

self.addEventListener("activate", (event) => {
  const forget = async () => {
    for (const name of await caches.keys())
      if (name.startsWith("workspace-")) await caches.delete(name)
    await self.clients.claim()
  }
  event.waitUntil(forget())
})

self.addEventListener("push", (event) => {
  const { title, path } = event.data.json()
  event.waitUntil(
    self.registration.showNotification(title, { data: path, tag: path, icon: "/mark.svg" }),
  )
})

self.addEventListener("notificationclick", (event) => {
  event.notification.close()
  event.waitUntil(self.clients.openWindow(event.notification.data))
})
