import type { BrowserContextOptions, Page } from "playwright-core"
import { PASSWORD } from "../../support/actors.ts"
import { startVisit } from "../../support/visit.ts"
import type { Windows } from "../../support/shared-browser.ts"

const gates = ["Legality", "Documents for at least one market"]
const criteria = [
  "Quality",
  "Capacity",
  "Continuity",
  "Packaging and labelling",
  "Design and uniqueness",
  "Sustainability and traceability",
]

/** `expected`: what the browser notes besides, such as an answer that refuses what was typed. */
export function curatorVisit(
  browser: Windows,
  expected: RegExp[] = [],
  { proxy }: Pick<BrowserContextOptions, "proxy"> = {},
) {
  return startVisit(browser, {
    ...(proxy ? { proxy } : {}),
    viewport: { width: 1280, height: 900 },
    // Before anybody signs in, Medusa's Admin asks who is there and is told that nobody is; its bell
    // asks for notices once, before it hears that it is hidden.
    expectedMessages: [/401.*\/admin\/users\/me/, /403.*\/admin\/notifications/, ...expected],
  })
}

export async function signInAtDesk(page: Page, backendUrl: string, email: string) {
  await page.goto(`${backendUrl}/app`)
  await page.getByPlaceholder("Email").fill(email)
  await page.getByPlaceholder("Password").fill(PASSWORD)
  await page.getByRole("button", { name: "Continue with Email" }).click()
}

/** Who acts for an agency begins at its region. */
export async function enterRegion(page: Page, backendUrl: string, email: string) {
  await signInAtDesk(page, backendUrl, email)
  await page.getByRole("heading", { level: 1, name: "Region" }).waitFor()
}

export async function enterAdmin(page: Page, backendUrl: string, email: string) {
  await signInAtDesk(page, backendUrl, email)
  await page.getByRole("link", { name: "Curation", exact: true }).click()
  await page.getByRole("heading", { level: 1, name: "Listings to review" }).waitFor()
}

export async function openReview(page: Page, title: string) {
  await page.getByPlaceholder("Search by title or producer").fill(title)
  await page.getByRole("link", { name: title }).click()
  await page.getByRole("heading", { level: 1, name: title }).waitFor()
}

/** Both gates hold, three points for everything, and yes to the question whether that is final. */
export async function assess(page: Page) {
  const answer = (question: string, name: string) =>
    page.getByRole("radiogroup", { name: question }).getByRole("radio", { name }).click()
  for (const gate of gates) await answer(gate, "Pass")
  for (const criterion of criteria) await answer(criterion, "3")
  await page.getByRole("button", { name: "Submit assessment" }).click()
  await page.getByRole("button", { name: "Yes, submit" }).click()
  await page.getByText("Your assessment is submitted.").first().waitFor()
}

export async function verifyProducer(page: Page, name: string) {
  await page.getByRole("link", { name: "Producers", exact: true }).click()
  const producer = page.getByRole("region", { name })
  await producer.getByRole("button", { name: "Verify" }).click()
  await page.getByRole("button", { name: "Yes, do it" }).click()
  await page.getByText(`${name}: Verified`).first().waitFor()
}
