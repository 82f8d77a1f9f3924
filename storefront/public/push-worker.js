// Shows what a push service brings while no page is open, and opens the page that it is about.
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
