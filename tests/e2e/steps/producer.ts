import { formatLanguage } from "@serumpun/domain/format"
import { control } from "../../support/texts.ts"
import type { Person } from "./person.ts"
import { signIn } from "./sign-in.ts"

/** The workspace's address leads over the sign-in page into the workspace. */
export async function enterWorkspace(producer: Person, email: string) {
  const { page, t, open } = producer
  await open("/producer")
  await signIn(producer, email)
  await page.getByRole("navigation", { name: t("common:workspace.producer") }).waitFor()
}

/** The bar of destinations that stays in reach on every page of the workspace. */
function destination({ page, t }: Person, name: "listings" | "rfqs") {
  return page
    .getByRole("navigation", { name: t("common:workspace.producer") })
    .getByRole("link", { name: t(`common:workspace.${name}`) })
}

export async function openListing(producer: Person, title: string) {
  const { page } = producer
  await destination(producer, "listings").click()
  await page.getByRole("link", { name: title }).click()
  await page.getByRole("heading", { level: 1, name: title }).waitFor()
}

/** Unfolds a part of the listing's form; the first unfinished one is open already. */
export async function openPart({ page, t }: Person, part: "texts" | "origin") {
  await page.getByRole("heading", { name: t(`listingEditor:part.${part}`) }).click()
}

/** Adds what a draft lacks: its name in Japanese, and the lead time that the rules ask for. */
export async function finishListing(producer: Person, japaneseTitle: string) {
  const { page, locale, t } = producer
  await page.getByText(t("listingEditor:todo", { count: 1 })).waitFor()
  await openPart(producer, "texts")
  // The other languages are folded away; the heading of that part is the first to name them.
  await page.getByText(formatLanguage(locale, "ar")).first().click()
  const language = formatLanguage(locale, "ja")
  await control(page, t, t("listingEditor:field.title", { language })).fill(japaneseTitle)
  await control(page, t, t("listingEditor:field.leadTime")).fill("30")
  await page
    .getByRole("button", { name: t("listingEditor:save") })
    .last()
    .click()
  await page.getByRole("status").getByText(t("producer:notice.listingSaved")).waitFor()
}

export async function submitListing({ page, t }: Person) {
  await page.getByText(t("listingEditor:ready")).waitFor()
  await page.getByRole("button", { name: t("listingEditor:submit") }).click()
  await page.getByRole("status").getByText(t("producer:notice.listingSubmitted")).waitFor()
  await page.getByText(t("listingEditor:locked")).waitFor()
}

/** Opens the only request of a producer who has just received their first. */
export async function openRfq(producer: Person, title: string) {
  const { page, t } = producer
  await destination(producer, "rfqs").click()
  await page.getByRole("heading", { level: 1, name: t("producer:rfqs.title") }).waitFor()
  await page.getByRole("link", { name: title }).click()
  await page.getByRole("heading", { name: t("producer:rfq.wanted") }).waitFor()
}

/** Prices the request's only line; everything else is as the listing says. */
export async function fillQuote(
  { page, t }: Person,
  { unitPrice, freight, unit }: { unitPrice: string; freight: string; unit: "pc" | "kg" },
) {
  await page.getByRole("link", { name: t("producer:rfq.writeQuote") }).click()
  const price = t("quote:unitPrice", { unit: t(`common:unit.perUnit.${unit}`) })
  await control(page, t, price).fill(unitPrice)
  await control(page, t, t("quote:freight")).fill(freight)
}

export async function sendQuote({ page, t }: Person) {
  await page.getByRole("button", { name: t("quote:review") }).click()
  await page.getByRole("heading", { name: t("quote:reviewTitle") }).waitFor()
  await page.getByRole("button", { name: t("quote:send") }).click()
  await page.getByRole("status").getByText(t("producer:notice.quoteSent")).waitFor()
}
