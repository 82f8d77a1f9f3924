import { build, sheets, shell } from "virtual:worker-build"
import type { Locale } from "@serumpun/domain/locales"
import {
  type Copy,
  copyOf,
  dropOldShells,
  findCopy,
  findKept,
  forgetCopies,
  isLasting,
  keepAsset,
  keepAssets,
  keepPicture,
  keepShell,
} from "./copies.ts"
import { copyKey, planFor } from "./decide.ts"
import { fillLineBar } from "./line-bar.ts"
import { offlinePage } from "./offline-page.ts"
import { showPushes } from "./pushes.ts"
import type { FetchEvent, WorkerScope } from "./worker-scope.ts"

const scope = self as unknown as WorkerScope

/** A line that is silent for so long is as good as none; what it brings later is kept for the next time. */
const PATIENCE_MS = 8000
/** After a change the page's copy is made anew, once no other change has followed for so long. */
const REST_MS = 8000
/** What is only read again costs no second page on a slow line as long as its copy is younger. */
const OLD_MS = 10 * 60 * 1000

showPushes(scope)

scope.addEventListener("install", (event) => {
  event.waitUntil(keepShell(build, shell).then(() => scope.skipWaiting()))
})

scope.addEventListener("activate", (event) => {
  event.waitUntil(dropOldShells(build).then(() => scope.clients.claim()))
})

scope.addEventListener("fetch", (event) => {
  const plan = planFor(event.request, location.origin)
  if (plan.is === "page") event.respondWith(answerPage(event, plan.locale, plan.key))
  if (plan.is === "page_data") event.respondWith(answerData(event, plan.page))
  if (plan.is === "asset") event.respondWith(answerKept(event, keepAsset))
  if (plan.is === "picture") event.respondWith(answerKept(event, keepPicture))
  if (plan.is === "change" && plan.key) event.waitUntil(renewCopy(plan.key))
})

/** Pages say where they are when they were opened before the worker was there, and who signs out. */
scope.addEventListener("message", (event) => {
  const {
    seen,
    assets = [],
    forget,
  } = event.data as {
    seen?: string
    assets?: string[]
    forget?: boolean
  }
  if (forget) event.waitUntil(forgetCopies())
  const key = seen ? copyKey(new URL(seen)) : null
  if (key) event.waitUntil(makeCopy(key).then(() => keepAssets(assets)))
})

async function answerPage(event: FetchEvent, locale: Locale, key: string | null) {
  const keep = key ? copyOf(key) : null
  const coming = fetch(event.request).then((answer) => {
    if (keep) event.waitUntil(keep(answer.clone()).catch(() => undefined))
    return answer
  })
  const copy = key ? await findCopy(key) : null
  if (!copy) return coming.catch(() => offlinePage(locale, sheets))
  let shown: Promise<Response> | undefined
  const show = () => (shown ??= showCopy(copy, locale))
  let isAnswered = false
  return Promise.race([
    coming.then(
      (answer) => {
        isAnswered = true
        return answer
      },
      () => show(),
    ),
    wait(PATIENCE_MS).then(() => (isAnswered ? coming : show())),
  ])
}

async function showCopy({ answer, at }: Copy, locale: Locale): Promise<Response> {
  const { status, headers } = answer
  return new Response(fillLineBar(await answer.text(), locale, at), { status, headers })
}

/** React Router asks for data only; without a line the whole page is asked for, which may have a copy. */
async function answerData(event: FetchEvent, page: string): Promise<Response> {
  const key = copyKey(new URL(page))
  try {
    const answer = await fetch(event.request)
    if (key && (await isOld(key))) event.waitUntil(renewCopy(key))
    return answer
  } catch (error) {
    const opened = await scope.clients.get(event.clientId)
    await Promise.race([opened?.navigate(page), wait(PATIENCE_MS)]).catch(() => undefined)
    throw error
  }
}

async function answerKept(event: FetchEvent, keep: typeof keepAsset): Promise<Response> {
  const found = await findKept(event.request)
  if (found && isLasting(found)) return found
  try {
    const answer = await fetch(event.request)
    event.waitUntil(keep(event.request, answer.clone()).catch(() => undefined))
    return answer
  } catch (error) {
    if (found) return found
    throw error
  }
}

/** A copy that was made a while ago, or is not there. */
async function isOld(key: string): Promise<boolean> {
  const copy = await findCopy(key)
  return !copy || Date.now() - copy.at.getTime() > OLD_MS
}

const renewals = new Map<string, number>()

async function renewCopy(key: string): Promise<void> {
  const turn = (renewals.get(key) ?? 0) + 1
  renewals.set(key, turn)
  await wait(REST_MS)
  if (renewals.get(key) !== turn) return
  renewals.delete(key)
  await makeCopy(key)
}

async function makeCopy(key: string): Promise<void> {
  const keep = copyOf(key)
  await fetch(key, { headers: { Accept: "text/html" } }).then(keep, () => undefined)
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
