import { setTimeout as wait } from "node:timers/promises"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { requiredLocales } from "@serumpun/domain/locales"
import { requiredEvidence } from "@serumpun/domain/producer-evidence"
import {
  completeContent,
  createActors,
  freshNib,
  PASSWORD,
  picture,
} from "../../../tests/support/actors.ts"
import { largePhoto } from "../../../tests/support/large-photo.ts"
import { waitForMails } from "../../../tests/support/outbox.ts"
import type { SlowLine } from "../../../tests/support/slow-line.ts"
import type { TestStack } from "../../../tests/support/stack.ts"
import { writeListing } from "../../../storefront/app/features/listing-editor/write-listing.ts"
import type { Phone } from "./phone.ts"
import { t } from "./words.ts"

const PHOTOS = 3
/** How long the line is away when it is cut. */
const AWAY_MS = 4_000
/** Of the photos, as they go when the line is cut. */
const CUT_AFTER_BYTES = 200_000

export type Told = { email: string; name: string }

/** From the address of the sign-up page to the confirmed e-mail. */
export async function register(phone: Phone, stack: TestStack, { email, name }: Told) {
  const { page, tap, enterAll } = phone
  await page.goto(`${stack.storefrontUrl}/id/sign-up/producer`)
  await enterAll({
    ...{ name, nib: freshNib(), legal_form: "kub", province: "ID-KU", regency: "Bulungan" },
    ...{ contact_name: "Dewi", contact_phone: "+62 812 0000 0000", email, password: PASSWORD },
  })
  await tap(page.getByRole("button", { name: t("auth:signUpProducer.button") }))
  await page.getByRole("heading", { level: 1, name }).waitFor()
  const link = (await waitForMails(stack, email, 1)).at(-1)?.links[0]
  phone.effort.taps += 1
  await page.goto(link ?? "")
  await tap(page.getByRole("button", { name: t("auth:verify.button") }))
  await page.getByRole("status").getByText(t("auth:verify.doneTitle")).waitFor()
}

/** The steps that curators ask for, each saved by itself; the line goes away in the midst of one. */
export async function describeBusiness(phone: Phone, stack: TestStack, line: SlowLine) {
  const { page, tap, enter, enterAll, choose } = phone
  const base = `${stack.storefrontUrl}/id/producer`
  const save = () => tap(page.getByRole("button", { name: t("profile:step.save") }))
  await page.goto(`${base}/profile/place`)
  await page
    .locator('[name="district"] option[value="Tanjung Selor"]')
    .waitFor({ state: "attached" })
  await enter("district", "Tanjung Selor")
  await enter("place", "Tanjung Selor, Bulungan")
  await save()
  await page.getByRole("heading", { level: 1, name: t("profile:step.story") }).waitFor()
  const texts = requiredLocales.flatMap((code) => [
    [`headline.${code}`, "Perajin rotan di Sungai Kayan"],
    [`story.${code}`, "Kami menganyam rotan dari hulu Kayan menjadi tas untuk sehari-hari."],
  ])
  await enterAll(Object.fromEntries(texts))
  line.cut()
  await wait(AWAY_MS)
  line.reopen()
  await save()
  await page.getByRole("heading", { level: 1, name: t("profile:step.bank") }).waitFor()
  await page.goto(`${base}/profile/evidence`)
  for (const kind of requiredEvidence)
    await choose(`evidence.${kind}`, [{ name: `${kind}.jpg`, buffer: await picture() }])
  await save()
  await page.getByText(t("producer:notice.profileSaved")).waitFor()
  await page.goto(`${base}/profile`)
  await tap(page.getByRole("button", { name: t("profile:submit") }))
  await page.getByRole("status").getByText(t("producer:notice.profileSubmitted")).waitFor()
}

/** Curators do their part meanwhile. */
export async function verify(stack: TestStack, { email }: Told): Promise<void> {
  const actors = createActors(stack)
  const own = await actors.signedIn(email)
  const { id } = await own.get<{ id: string }>("/producer/me")
  const desk = await actors.curator("curator")
  await desk.post(`/admin/curation/producers/${id}/verify`, {})
}

/** A listing with everything that the rules ask for and three photos, sent for review. */
export async function sendListing(phone: Phone, stack: TestStack, line: SlowLine) {
  const { page, tap, enter, enterAll, choose } = phone
  await page.goto(`${stack.storefrontUrl}/id/producer/listings/new`)
  const content = { ...completeContent("Tas rotan"), images: [] }
  const values = Object.entries(writeListing(content, "id")).filter(([, value]) => value)
  const first = { "title.id": content.title.id, category: content.category, unit: content.unit }
  await enterAll(first)
  await tap(page.getByRole("button", { name: t("listingEditor:create") }))
  await page.getByRole("status").getByText(t("producer:notice.listingSaved")).waitFor()
  for (const [name, value] of values)
    if (!(name in first) && isAsked(name)) await enter(name, value)
  await page.locator(".kept[data-state=saved]").waitFor()

  const photos = await Promise.all(
    Array.from({ length: PHOTOS }, async (_, at) => ({
      name: `IMG_${at}.jpg`,
      buffer: await largePhoto(at * 90),
    })),
  )
  const before = line.carried.up
  await choose("file", photos)
  await page.getByText(/IMG_2\.jpg.: .* → .*, kira-kira \d+ detik/).waitFor()
  await tap(page.getByRole("button", { name: t("listingEditor:submit") }))
  while (line.carried.up - before < CUT_AFTER_BYTES) await wait(100)
  line.cut()
  await wait(AWAY_MS)
  line.reopen()
  await page.getByText(t("producer:notice.listingSubmitted")).waitFor({ timeout: 300_000 })
  return photos.reduce((sum, { buffer }) => sum + buffer.length, 0)
}

/** Other languages can come later. */
const isAsked = (name: string) => {
  const language = /\.([a-z]{2})$/.exec(name)?.[1]
  return language === undefined || requiredLocales.some((code) => code === language)
}

/** What arrived. */
export async function readSent(stack: TestStack, { email }: Told) {
  const own = await createActors(stack).signedIn(email)
  const { listings } = await own.get<{ listings: { id: string }[] }>("/producer/listings")
  const whole = await Promise.all(
    listings.map(({ id }) => own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)),
  )
  return whole.map(({ listing }) => ({
    status: listing.status,
    images: listing.content.images.length,
  }))
}
