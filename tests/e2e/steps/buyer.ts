import { randomUUID } from "node:crypto"
import { addDays } from "@serumpun/domain/days"
import { PASSWORD, today } from "../../support/actors.ts"
import { waitForMails } from "../../support/outbox.ts"
import type { TestStack } from "../../support/stack.ts"
import { control } from "../../support/texts.ts"
import type { Person } from "./person.ts"

/** A company in Japan that nobody knows yet. */
export function newCompany() {
  return {
    company: "Tanaka Foods",
    country: "JP",
    firstName: "Aiko",
    lastName: "Tanaka",
    email: `buyer-${randomUUID()}@example.org`,
  }
}

export type Company = ReturnType<typeof newCompany>

/** From the header's "account" over the sign-in page to the form, as somebody without an account. */
export async function signUp({ page, t }: Person, company: Company) {
  await page.getByRole("link", { name: t("common:nav.account") }).click()
  await page.getByRole("link", { name: t("auth:signIn.newBuyer") }).click()
  await page.getByRole("heading", { level: 1, name: t("auth:signUp.title") }).waitFor()
  await fillCompany({ page, t }, company)
  await page.getByRole("button", { name: t("auth:signUp.button") }).click()
  await page.getByRole("heading", { level: 1, name: t("account:list.title") }).waitFor()
  await page.getByText(company.email).waitFor()
}

/** Sends as somebody who is new here: the address is confirmed first, and everything is still there. */
export async function sendFirstRfq(
  person: Person,
  stack: TestStack,
  company: Company,
  producers: number,
) {
  const { page, t } = person
  await page.getByRole("button", { name: t("rfq:send.button", { count: producers }) }).click()
  await page.getByText(t("auth:verify.neededTitle")).waitFor()
  await confirmAddress(person, stack, company)
  await sendRfq(person, producers)
}

/** Opens the link of the newest mail to this address, which leads on to where it was asked for. */
export async function confirmAddress(
  { page, t }: Person,
  stack: TestStack,
  { email }: Pick<Company, "email">,
) {
  const link = (await waitForMails(stack, email, 1)).at(-1)?.links[0]
  if (!link) throw new Error(`The mail to ${email} has no link`)
  await page.goto(link)
  await page.getByRole("button", { name: t("auth:verify.button") }).click()
  await page.getByRole("status").getByText(t("auth:verify.doneTitle")).waitFor()
}

export async function fillCompany({ page, t }: Pick<Person, "page" | "t">, company: Company) {
  await control(page, t, t("auth:field.company_name")).fill(company.company)
  await control(page, t, t("auth:field.country_code")).selectOption(company.country)
  await control(page, t, t("auth:field.first_name")).fill(company.firstName)
  await control(page, t, t("auth:field.last_name")).fill(company.lastName)
  await control(page, t, t("auth:field.email")).first().fill(company.email)
  await control(page, t, t("auth:field.password")).first().fill(PASSWORD)
}

export async function search({ page, t }: Person, words: string) {
  await page.getByLabel(t("common:search.label")).fill(words)
  await page.getByRole("button", { name: t("common:search.submit"), exact: true }).click()
  await page
    .getByRole("heading", { level: 1, name: t("catalogue:titleQuery", { query: words }) })
    .waitFor()
}

export async function openListing({ page }: Person, title: string) {
  await page.getByRole("main").getByRole("link", { name: title }).click()
  await page.getByRole("heading", { level: 1, name: title }).waitFor()
}

/** On a listing's page: asks for the price of a quantity, then takes it into the request. */
export async function addToRfq({ page, t }: Person, quantity: string) {
  await control(page, t, t("listing:sheet.quantity")).fill(quantity)
  await page.getByRole("button", { name: t("listing:sheet.calculate") }).click()
  await page.getByText(t("listing:sheet.total", { quantity: "" }).trim()).waitFor()
  await page.getByRole("button", { name: t("common:action.addToBasket") }).click()
  await page.getByRole("status").getByText(t("rfq:notice.added")).waitFor()
}

export const delivery = {
  country: "JP",
  city: "Osaka",
  port: "Osaka",
  transport: "sea",
  incoterm: "FOB",
  currency: "JPY",
  neededBy: addDays(today, 90),
}

export async function fillDelivery({ page, t }: Person, change: Partial<typeof delivery> = {}) {
  const wanted = { ...delivery, ...change }
  await control(page, t, t("rfq:delivery.country")).selectOption(wanted.country)
  await control(page, t, t("rfq:delivery.city")).fill(wanted.city)
  await control(page, t, t("rfq:delivery.port")).fill(wanted.port)
  await control(page, t, t("rfq:delivery.transport")).selectOption(wanted.transport)
  await control(page, t, t("rfq:delivery.incoterm")).selectOption(wanted.incoterm)
  await control(page, t, t("rfq:delivery.currency")).selectOption(wanted.currency)
  await control(page, t, t("rfq:delivery.neededBy")).fill(wanted.neededBy)
}

export async function sendRfq({ page, t }: Person, producers: number) {
  await page.getByRole("button", { name: t("rfq:send.button", { count: producers }) }).click()
  await page.getByRole("status").getByText(t("account:notice.sent")).waitFor()
}

/** What a quote says at its foot, in the currency it was asked in. */
export async function readQuote({ page, t }: Person, producer: string): Promise<string> {
  const quote = page.getByRole("article", { name: t("account:quote.from", { producer }) })
  return quote.innerText()
}
