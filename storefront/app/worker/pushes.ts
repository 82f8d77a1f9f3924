import type { WorkerScope } from "./worker-scope.ts"

/** Shows what a push service brings while no page is open, and opens the page that it is about. */
export function showPushes(scope: WorkerScope): void {
  scope.addEventListener("push", (event) => {
    const { title, path } = event.data.json()
    event.waitUntil(
      scope.registration.showNotification(title, { data: path, tag: path, icon: "/mark.svg" }),
    )
  })
  scope.addEventListener("notificationclick", (event) => {
    event.notification.close()
    event.waitUntil(scope.clients.openWindow(event.notification.data))
  })
}
