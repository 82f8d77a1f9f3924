import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
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
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"

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

async function choose({ page, t }: Person, files: { name: string; buffer: Buffer }[]) {
  await control(page, t, t("photos:queue.choose")).setInputFiles(
    files.map((file) => ({ ...file, mimeType: "image/jpeg" })),
  )
}
const upload = ({ page, t }: Person) =>
  page.getByRole("button", { name: t("listingEditor:field.upload") }).click()

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
