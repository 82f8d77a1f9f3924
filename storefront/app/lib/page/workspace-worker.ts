import type { Locale } from "@serumpun/domain/locales"

/** A browser finds a new build's worker at the address that it knows. */
const SCRIPT = "/workspace-worker.js"
/** What showed notices before; it had the whole site for its scope. */
const OLD_SCRIPT = "/push-worker.js"

/** @throws when the browser has no workers, or the site does not come over https */
export function startWorker(locale: Locale): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(SCRIPT, {
    scope: `/${locale}/producer`,
    updateViaCache: "none",
  })
}

/** This device's subscription for notices, whichever language's workspace it was allowed in. */
export async function findSubscription(): Promise<PushSubscription | null> {
  for (const worker of await navigator.serviceWorker.getRegistrations()) {
    const subscription = await worker.pushManager?.getSubscription()
    if (subscription) return subscription
  }
  return null
}

/** What the workspace's page of notices is sent to be told of a device. */
export function formOf(subscription: PushSubscription): Record<string, string> {
  const { endpoint, keys } = subscription.toJSON()
  return {
    intent: "push",
    endpoint: endpoint ?? "",
    p256dh: keys?.p256dh ?? "",
    auth: keys?.auth ?? "",
  }
}

/**
 * Ends the worker of before. Where it showed notices, the new one has to be subscribed first, and the server told;
 * until that has worked the old one stays.
 * @param address that takes subscriptions
 */
export async function replaceOldWorker(
  worker: ServiceWorkerRegistration,
  address: string,
): Promise<void> {
  const workers = await navigator.serviceWorker.getRegistrations()
  const old = workers.find(({ active }) => active?.scriptURL.endsWith(OLD_SCRIPT))
  if (!old) return
  const subscription = await old.pushManager.getSubscription()
  if (subscription) {
    const { applicationServerKey } = subscription.options
    const next = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
    if (!(await tell(address, formOf(next)))) return
    await tell(address, { intent: "push_off", endpoint: subscription.endpoint })
  }
  await old.unregister()
}

async function tell(address: string, form: Record<string, string>): Promise<boolean> {
  const body = new URLSearchParams(form)
  const answer = await fetch(address, { method: "POST", body, redirect: "manual" })
  return answer.ok
}
