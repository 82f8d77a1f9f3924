/** What this project uses of a service worker's own names, which the library of pages does not declare. */
export type WorkerScope = {
  registration: Pick<ServiceWorkerRegistration, "scope" | "showNotification">
  clients: {
    claim(): Promise<void>
    get(id: string): Promise<Page | undefined>
    openWindow(path: string): Promise<unknown>
  }
  skipWaiting(): Promise<void>
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    hear: (event: WorkerEvents[Name]) => void,
  ): void
}

/** A page that the worker answers for. */
type Page = { navigate(url: string): Promise<unknown> }

type Lasting = { waitUntil(work: Promise<unknown>): void }

export type FetchEvent = Lasting & {
  request: Request
  clientId: string
  respondWith(answer: Promise<Response>): void
}

type WorkerEvents = {
  install: Lasting
  activate: Lasting
  fetch: FetchEvent
  message: Lasting & { data: unknown }
  push: Lasting & { data: { json(): { title: string; path: string } } }
  notificationclick: Lasting & { notification: { close(): void; data: string } }
}
