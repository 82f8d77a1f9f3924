import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { Page } from "playwright-core"
import sharp from "sharp"
import { expect, inject, test } from "vitest"
import {
  createActors,
  completeContent,
  picture,
  waitUntil,
  type Producer,
} from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { largePhoto } from "../support/large-photo.ts"
import { openSlowLine, village } from "../support/slow-line.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

async function draftOf(own: Producer) {
  const { listing } = await own.post<{ listing: ProducerListing }>("/producer/listings", {
    ...completeContent(),
  })
  const path = `/producer/listings/${listing.id}`
  return {
    path,
    images: async () => (await own.get<{ listing: ProducerListing }>(path)).listing.content.images,
  }
}

/** What waits on this device: sizes, and whether anything in it was written by a camera. */
function readKept(page: Page) {
  return page.evaluate<{ size: number; width: number; height: number; has_exif: boolean }[]>(
    `new Promise((resolve, reject) => {
      const request = indexedDB.open("serumpun-photos", 1)
      request.onerror = reject
      request.onsuccess = () => {
        const all = request.result.transaction("photos").objectStore("photos").getAll()
        all.onsuccess = async () => {
          request.result.close()
          resolve(await Promise.all(all.result.map(async ({ file }) => {
            const { width, height } = await createImageBitmap(file)
            return { size: file.size, width, height, has_exif: (await file.text()).includes("Exif") }
          })))
        }
      }
    })`,
  )
}

/** Requests that carried a photo, and what of them the server took. */
function countSent(page: Page) {
  const sent = { tries: 0, taken: 0 }
  const isPhoto = (url: string, method: string) => method === "POST" && url.endsWith("/pictures")
  page.on("request", (request) => {
    if (isPhoto(request.url(), request.method())) sent.tries += 1
  })
  page.on("response", (response) => {
    if (isPhoto(response.url(), response.request().method()) && response.ok()) sent.taken += 1
  })
  return sent
}

async function choose({ page, t }: Person, files: { name: string; buffer: Buffer }[]) {
  await control(page, t, t("photos:queue.choose")).setInputFiles(
    files.map((file) => ({ ...file, mimeType: "image/jpeg" })),
  )
}
const upload = ({ page, t }: Person) =>
  page.getByRole("button", { name: t("listingEditor:field.upload") }).click()

test("a photo of 12 megapixels goes over a village's line once, whatever happens on the way", async () => {
  const own = await actors.producer()
  const draft = await draftOf(own)
  const line = await openSlowLine()
  const dewi = await person(browser, stack, {
    proxy: line.proxy,
    locale: "id",
    screen: "phone",
    expectedMessages: [/net::ERR_/, /status of 401/],
  })
  const { page, t } = dewi
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(draft.path)
  const content = await largePhoto()
  await choose(dewi, [{ name: "IMG_1.jpg", buffer: content }])
  await page.getByText(/IMG_1\.jpg.: .* → .*, kira-kira \d+ detik/).waitFor()
  await waitUntil(async () => (await readKept(page)).length === 1)
  const [kept] = await readKept(page)
  expect(kept).toMatchObject({ width: 1600, height: 2133, has_exif: false })
  expect(kept?.size).toBeLessThanOrEqual(400_000)

  // The session has ended meanwhile: that is noticed before a byte of the photo goes.
  const sent = countSent(page)
  await page.context().clearCookies()
  await upload(dewi)
  await page.getByText(t("photos:queue.signedOut")).waitFor()
  expect(sent.tries).toBe(0)
  await page.getByRole("link", { name: t("photos:queue.signIn") }).click()
  await signIn(dewi, own.email)
  await page.getByText(t("photos:queue.restored")).waitFor()

  line.setSpeed(village)
  const before = { ...line.carried }
  const began = performance.now()
  await upload(dewi)
  for (const bytes of [120_000, 240_000]) {
    await waitUntil(async () => line.carried.up - before.up > bytes, { timeout_ms: 60_000 })
    line.cut()
    await page.getByText(t("photos:queue.waiting")).waitFor()
    line.reopen()
  }
  await page.getByText(t("producer:notice.pictureAdded")).waitFor()
  const took_s = (performance.now() - began) / 1000
  line.setSpeed(null)
  expect(await draft.images()).toHaveLength(1)
  expect(await readKept(page)).toEqual([])
  expect(sent).toEqual({ tries: 1, taken: 1 })
  const [up, down] = [line.carried.up - before.up, line.carried.down - before.down]
  console.log(
    `${content.length} bytes chosen, ${kept?.size} to send; with two cuts at 250 kbit/s ${took_s.toFixed(1)} s, ${up} bytes up, ${down} down`,
  )
  // What had come before each cut is not sent again.
  expect(up).toBeLessThan((kept?.size ?? 0) + 60_000)
  await dewi.leave()
  await line.close()
})

test("pictures get their place and their words, also without a script", async () => {
  const own = await actors.producer()
  const draft = await draftOf(own)
  const dewi = await person(browser, stack, {
    locale: "id",
    screen: "phone",
    javaScriptEnabled: false,
  })
  const { page, t } = dewi
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(`${draft.path}?part=pictures`)
  const basket = (colour: string) =>
    sharp({ create: { width: 900, height: 700, channels: 3, background: colour } })
      .jpeg()
      .toBuffer()
  await choose(dewi, [
    { name: "a.jpg", buffer: await basket("#a06030") },
    { name: "b.jpg", buffer: await basket("#206030") },
  ])
  await upload(dewi)
  await page.getByText(t("producer:notice.pictureAdded")).waitFor()
  const before = (await draft.images()).map(({ id }) => id)
  await page
    .getByRole("button", {
      name: `${t("photos:list.earlier")}: ${t("photos:list.number", { number: 2 })}`,
    })
    .click()
  await page.getByText(t("producer:notice.listingSaved")).waitFor()
  expect((await draft.images()).map(({ id }) => id)).toEqual([...before].reverse())

  await page
    .getByRole("button", {
      name: `${t("photos:list.useProposal")}: ${t("photos:list.number", { number: 1 })}`,
    })
    .click()
  await page.getByText(t("producer:notice.listingSaved")).waitFor()
  const words = control(page, t, t("photos:list.alt", { number: 1 }))
  expect(await words.inputValue()).toContain(", gambar 1")
  await words.fill("Tas rotan dari samping")
  await page
    .getByRole("button", { name: t("listingEditor:save") })
    .last()
    .click()
  await page.getByText(t("producer:notice.listingSaved")).waitFor()
  expect((await draft.images())[0]?.alt.id).toBe("Tas rotan dari samping")
  await dewi.leave()
})

test("who presses Send for review with photos chosen sends both, with one tap", async () => {
  const own = await actors.producer()
  const draft = await draftOf(own)
  const dewi = await person(browser, stack, { locale: "id", screen: "phone" })
  const { page, t } = dewi
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(`${draft.path}?part=pictures`)
  const buffer = await picture()
  await choose(dewi, [{ name: "tas.jpg", buffer }])
  const send = page.getByRole("button", { name: t("listingEditor:submit") })
  for (let taps = 0; taps < 3; taps += 1) await send.dispatchEvent("click")
  await page.getByText(t("producer:notice.listingSubmitted")).waitFor()
  expect(await draft.images()).toHaveLength(1)
  await dewi.leave()
})

test("the editor's pictures are accessible with everything in sight", async () => {
  const own = await actors.producer()
  const id = await actors.draft(own)
  const dewi = await person(browser, stack, { locale: "ar", screen: "phone" })
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(`/producer/listings/${id}?part=pictures`)
  await choose(dewi, [{ name: "x.jpg", buffer: Buffer.from("no picture") }])
  await dewi.page.locator(".photo-queue .field-error").waitFor()
  expect(await findViolations(dewi.page)).toEqual([])
  await dewi.leave()
})
