import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { mkdirSync } from "node:fs"
import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { createActors, picture, type Producer } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { openFront } from "../support/front.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { openSlowLine, type SlowLine } from "../support/slow-line.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

const SOON = { timeout: 60_000, interval: 300 }
/** What a browser without a line says of each file that it does not get. */
const silence = [/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/, /net::ERR_/, /status of 503/]

/** A producer on a phone, in the workspace, whose home is kept. */
async function onPhone(expectedMessages: RegExp[] = silence, line?: SlowLine) {
  const own = await actors.producer()
  const dewi = await person(browser, stack, {
    ...{ locale: "id", screen: "phone", serviceWorkers: "allow", expectedMessages },
    proxy: line?.proxy,
  })
  await producing.enterWorkspace(dewi, own.email)
  await kept(dewi.page, "/id/producer")
  return { own, dewi, ...dewi }
}

type Cached = { name: string; paths: string[] }

/** All that the browser's caches hold. */
function readCaches(page: Page): Promise<Cached[]> {
  return page.evaluate<Cached[]>(`(async () => {
    const names = await caches.keys()
    return Promise.all(names.map(async (name) => {
      const keys = await (await caches.open(name)).keys()
      return { name, paths: keys.map(({ url }) => new URL(url).pathname) }
    }))
  })()`)
}

const pathsOf = (all: Cached[], begin: string) =>
  all.filter(({ name }) => name.startsWith(begin)).flatMap(({ paths }) => paths)

/** Waits until the worker has a copy of a page, which it makes after the page has come. */
async function kept(page: Page, path: string) {
  await expect
    .poll(async () => pathsOf(await readCaches(page), "workspace-pages "), SOON)
    .toContain(path)
}

/** How many photos wait on this device. */
const countPhotos = (page: Page) =>
  page.evaluate<number>(`new Promise((resolve, reject) => {
    const request = indexedDB.open("serumpun-photos", 1)
    request.onupgradeneeded = () => request.result.createObjectStore("photos", { keyPath: "key" })
    request.onerror = reject
    request.onsuccess = () => {
      const count = request.result.transaction("photos").objectStore("photos").count()
      count.onsuccess = () => {
        request.result.close()
        resolve(count.result)
      }
    }
  })`)

const bar = (page: Page) => page.locator(".line-bar")
/** The words of the bar before the time. */
const copyText = ({ t }: Person) => t("offline:bar.copy", { time: "" }).trim()
const place = ({ page, t }: Person) => control(page, t, t("listingEditor:field.place"))

async function contentOf(own: Producer, id: string) {
  const { listing } = await own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  return listing.content
}

async function openEditor(dewi: Person, id: string) {
  await dewi.open(`/producer/listings/${id}`)
  await kept(dewi.page, `/id/producer/listings/${id}`)
  // Its scripts and texts come through the worker as well, and stay.
  await dewi.page.waitForLoadState("networkidle")
}

async function shoot(page: Page, name: string) {
  if (!process.env.SHOTS) return
  mkdirSync(process.env.SHOTS, { recursive: true })
  await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
}

test("pages that were seen open without a line and say of when they are; others say that they were never seen", async () => {
  const { own, dewi, page, t } = await onPhone()
  const id = await actors.draft(own)
  await dewi.open("/producer/listings")
  await kept(page, "/id/producer/listings")
  await openEditor(dewi, id)
  await dewi.open("/producer/listings")
  await page.context().setOffline(true)
  await page.reload()
  await bar(page).getByText(copyText(dewi)).waitFor()
  expect(await bar(page).innerText()).toMatch(/\d{1,2} \S+ 20\d\d.*\d\d.\d\d/)
  await page.locator(`a[href$="/producer/listings/${id}"]`).first().waitFor()
  const widths = () =>
    page.evaluate<number[]>("[...document.images].map((image) => image.naturalWidth)")
  await expect.poll(widths, SOON).toEqual([expect.any(Number)])
  expect(Math.min(...(await widths()))).toBeGreaterThan(0)
  expect(await findViolations(page)).toEqual([])
  await shoot(page, "listings-copy")
  // From one copy to another by a plain tap; the editor comes alive from what is kept.
  await page.locator(`a[href$="/producer/listings/${id}"]`).first().click()
  await bar(page).getByText(copyText(dewi)).waitFor()
  await producing.openPart(dewi, "origin")
  await place(dewi).waitFor()
  expect(await page.evaluate("document.fonts.check('1em \"Young Serif\"')")).toBe(true)
  await shoot(page, "editor-copy")
  const nav = page.getByRole("navigation", { name: t("common:workspace.producer") })
  await nav.getByRole("link", { name: t("common:workspace.orders") }).click()
  await page.getByRole("heading", { level: 1, name: t("offline:page.title") }).waitFor()
  expect(await findViolations(page)).toEqual([])
  await shoot(page, "never-seen")
  await page.context().setOffline(false)
  await page.getByRole("link", { name: t("offline:page.again") }).click()
  await page.getByRole("heading", { level: 1, name: t("common:workspace.orders") }).waitFor()
  expect(await bar(page).innerText()).toBe("")
  // Nothing of a public page is kept.
  await dewi.open("/catalogue")
  const all = await readCaches(page)
  const pages = pathsOf(all, "workspace-pages ")
  expect(pages.every((path) => path.startsWith("/id/producer"))).toBe(true)
  await dewi.leave()
})

test("what is typed into a copy, after a reload without a line, is sent when there is one, and another phone's change stays", async () => {
  const { own, dewi, page, t } = await onPhone()
  const id = await actors.draft(own)
  await openEditor(dewi, id)
  await page.context().setOffline(true)
  await page.reload()
  await bar(page).getByText(copyText(dewi)).waitFor()
  await page.waitForLoadState("networkidle")
  // A day passes; on another phone, meanwhile.
  await own.post(`/producer/listings/${id}`, { lead_time_days: 45 })
  await producing.openPart(dewi, "origin")
  await place(dewi).fill("Long Peso")
  await page.getByText(t("autosave:waiting")).waitFor()
  await page.reload()
  await page.waitForLoadState("networkidle")
  await expect.poll(() => place(dewi).inputValue(), SOON).toBe("Long Peso")
  await page.context().setOffline(false)
  await expect.poll(async () => (await contentOf(own, id)).place, SOON).toBe("Long Peso")
  expect((await contentOf(own, id)).lead_time_days).toBe(45)
  await bar(page).getByText(t("offline:bar.back")).waitFor()
  await dewi.leave()
})

test("photos that were chosen without a line wait through a reload, and go once there is one", async () => {
  const { own, dewi, page, t } = await onPhone()
  const id = await actors.draft(own)
  const before = (await contentOf(own, id)).images.length
  await openEditor(dewi, id)
  await page.context().setOffline(true)
  await dewi.page.goto(`${stack.storefrontUrl}/id/producer/listings/${id}?part=pictures`)
  await bar(page).getByText(copyText(dewi)).waitFor()
  await page.waitForLoadState("networkidle")
  await page.getByRole("heading", { name: t("listingEditor:part.pictures") }).click()
  const buffer = await picture()
  await control(page, t, t("photos:queue.choose")).setInputFiles([
    { name: "IMG_1.jpg", mimeType: "image/jpeg", buffer },
  ])
  await expect.poll(() => countPhotos(page), SOON).toBe(1)
  await page.reload()
  await page.waitForLoadState("networkidle")
  await page.getByRole("heading", { name: t("listingEditor:part.pictures") }).click()
  await page.getByText(t("photos:queue.restored")).waitFor()
  await page.context().setOffline(false)
  await page.getByRole("button", { name: t("listingEditor:field.upload") }).click()
  await expect.poll(async () => (await contentOf(own, id)).images.length, SOON).toBe(before + 1)
  await expect.poll(() => countPhotos(page), SOON).toBe(0)
  await dewi.leave()
})

test("a line that only looks like one is noticed: on the way from page to page, and when it is silent", async () => {
  const line = await openSlowLine()
  const { own, dewi, page, t } = await onPhone(silence, line)
  const id = await actors.draft(own)
  await dewi.open("/producer/listings")
  await kept(page, "/id/producer/listings")
  await openEditor(dewi, id)
  line.cut()
  expect(await page.evaluate("navigator.onLine")).toBe(true)
  const nav = page.getByRole("navigation", { name: t("common:workspace.producer") })
  await nav.getByRole("link", { name: t("common:workspace.listings") }).click()
  await bar(page).getByText(copyText(dewi)).waitFor()
  expect(new URL(page.url()).pathname).toBe("/id/producer/listings")
  line.reopen()
  await page.getByRole("link", { name: t("offline:bar.again") }).click()
  await expect.poll(() => bar(page).innerText(), SOON).toBe("")
  line.setSpeed({ bytes_per_second: 4, latency_ms: 400 })
  const began = performance.now()
  await dewi.open("/producer")
  await bar(page).getByText(copyText(dewi)).waitFor()
  expect(performance.now() - began).toBeGreaterThan(7000)
  line.setSpeed(null)
  await dewi.leave()
  await line.close()
})

test("a form that cannot wait is not sent without a line, says so, and keeps what was typed", async () => {
  const { dewi, page, t } = await onPhone()
  await dewi.open("/producer/people")
  await page.waitForLoadState("networkidle")
  const email = control(page, t, t("people:invite.email"))
  await email.fill("rina@example.com")
  await page.context().setOffline(true)
  await page.getByRole("button", { name: t("people:invite.button") }).click()
  await bar(page).getByText(t("offline:bar.unsent")).waitFor()
  expect(await email.inputValue()).toBe("rina@example.com")
  await shoot(page, "not-sent")
  await page.context().setOffline(false)
  await bar(page).getByText(t("offline:bar.back")).waitFor()
  expect(await email.inputValue()).toBe("rina@example.com")
  await dewi.leave()
})

test("signing out asks about what is unsent, and then nothing of it stays on the phone", async () => {
  const { own, dewi, page, t } = await onPhone()
  const id = await actors.draft(own)
  await openEditor(dewi, id)
  await page.context().setOffline(true)
  await producing.openPart(dewi, "origin")
  await place(dewi).fill("Long Peso")
  await control(page, t, t("photos:queue.choose")).setInputFiles([
    { name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: await picture() },
  ])
  await expect.poll(() => countPhotos(page), SOON).toBe(1)
  // Opened again with a line, but nothing of it may leave before the question.
  await page.goto("about:blank")
  await page.context().route("**/autosave", (route) => route.abort())
  await page.context().setOffline(false)
  await dewi.open("/producer")
  await page.getByRole("button", { name: t("common:nav.signOut") }).click()
  await page.getByRole("heading", { name: t("offline:leave.title") }).waitFor()
  await page.getByText(t("offline:leave.textPhotos", { count: 1 })).waitFor()
  await page.getByText(t("offline:leave.textForms", { count: 1 })).waitFor()
  expect(await findViolations(page)).toEqual([])
  await shoot(page, "unsent-question")
  await page.getByRole("link", { name: t("offline:leave.stay") }).click()
  await kept(page, "/id/producer")
  expect(await countPhotos(page)).toBe(1)
  await page.evaluate("localStorage.setItem('tus::serumpun-photo-IMG_1.jpg::1', '{}')")
  await page.getByRole("button", { name: t("common:nav.signOut") }).click()
  await page.getByRole("button", { name: t("offline:leave.yes") }).click()
  await page.waitForURL(/\/id#signed-out$/)
  await expect
    .poll(async () => (await readCaches(page)).map(({ name }) => name), SOON)
    .not.toContainEqual(expect.stringMatching(/^workspace-(pages|pictures)/))
  expect(await countPhotos(page)).toBe(0)
  const left = await page.evaluate<string[]>("Object.keys(localStorage)")
  expect(left.filter((key) => /^kept |^draft:|^tus:/.test(key))).toEqual([])
  await page.context().setOffline(true)
  await page.goto(`${stack.storefrontUrl}/id/producer`)
  await page.getByRole("heading", { name: t("offline:page.title") }).waitFor()
  await dewi.leave()
})

test("another member on the same phone sees nothing of the first, with and without a line", async () => {
  const { own, dewi, page, t } = await onPhone()
  const id = await actors.draft(own)
  await openEditor(dewi, id)
  const listing = `/id/producer/listings/${id}`
  // The session has ended elsewhere, so nobody signs out here.
  await page.context().clearCookies()
  await dewi.open("/producer")
  await page.getByRole("heading", { level: 1, name: t("auth:signIn.title") }).waitFor()
  await expect.poll(async () => pathsOf(await readCaches(page), "workspace-p"), SOON).toEqual([])
  const other = await actors.producer()
  await signIn(dewi, other.email)
  await kept(page, "/id/producer")
  expect(pathsOf(await readCaches(page), "workspace-p")).not.toContain(listing)
  await page.context().setOffline(true)
  await page.goto(stack.storefrontUrl + listing)
  await page.getByRole("heading", { name: t("offline:page.title") }).waitFor()
  await dewi.leave()
})

test("a new build's worker takes over and the pages stay; the worker of before leaves", async () => {
  const { dewi, page } = await onPhone()
  const front = await openFront(stack.storefrontUrl)
  // Cookies know no ports, so who is signed in at the storefront is so here.
  await page.goto(`${front.url}/id/how-it-works`)
  await page.evaluate(`navigator.serviceWorker.register("/push-worker.js", { scope: "/" })`)
  await page.goto(`${front.url}/id/producer`)
  await kept(page, "/id/producer")
  const scopes = () =>
    page.evaluate<string[]>(
      `navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => new URL(scope).pathname))`,
    )
  await expect.poll(scopes, SOON).toEqual(["/id/producer"])
  const shells = async () =>
    (await readCaches(page)).map(({ name }) => name).filter((name) => /shell/.test(name))
  const [before = ""] = await shells()
  front.changeWorker((script) => script.replaceAll(before.split(" ")[1] ?? "none", "next-build"))
  await page.goto(`${front.url}/id/producer`)
  await expect.poll(shells, SOON).toEqual(["workspace-shell next-build"])
  await page.context().setOffline(true)
  await page.reload()
  await bar(page).getByText(copyText(dewi)).waitFor()
  await page.getByRole("heading", { level: 1 }).waitFor()
  await page.context().setOffline(false)
  await front.close()
  await dewi.leave()
})

test("the workspace can be installed, and the hint of it goes for good", async () => {
  const { dewi, page, t } = await onPhone()
  const address = await page.locator("link[rel=manifest]").getAttribute("href")
  const answer = await page.request.get(stack.storefrontUrl + (address ?? ""))
  expect(answer.headers()["content-type"]).toContain("application/manifest+json")
  const manifest = (await answer.json()) as { icons: { src: string }[]; start_url: string }
  expect(manifest).toMatchObject({
    ...{ lang: "id", start_url: "/id/producer", scope: "/id/", display: "standalone" },
  })
  for (const { src } of manifest.icons)
    expect((await page.request.get(stack.storefrontUrl + src)).headers()["content-type"]).toBe(
      "image/png",
    )
  const hint = page.getByRole("heading", { name: t("offline:install.title") })
  expect(await hint.isVisible()).toBe(false)
  const propose = () => page.evaluate(`window.dispatchEvent(new Event("beforeinstallprompt"))`)
  await propose()
  await hint.waitFor()
  expect(await findViolations(page)).toEqual([])
  await hint.scrollIntoViewIfNeeded()
  await shoot(page, "install-hint")
  await page.getByRole("button", { name: t("offline:install.no") }).click()
  await dewi.open("/producer")
  await propose()
  await page.waitForTimeout(300)
  expect(await hint.isVisible()).toBe(false)
  await dewi.open("/catalogue")
  expect(await page.locator("link[rel=manifest]").count()).toBe(0)
  await dewi.leave()
})
