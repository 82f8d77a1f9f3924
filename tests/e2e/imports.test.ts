import { locales } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { rowsOf, sendFile, settled } from "../support/imports.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import { enterWorkspace } from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

const headings = "Nama barang;Kategori;Tahap pengolahan;Satuan;Provinsi;Pesanan minimum"
const file = (...rows: string[]) => ({
  name: "barang.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([headings, ...rows].join("\r\n")),
})
const right = "Keranjang rotan;Anyaman rotan;finished;pc;Bali;1.500,5"
const wrong = "Topi;Anyaman rotan;finished;batu;Bali;=1+1"

const press = ({ page }: Person, name: string) =>
  page.getByRole("main").getByRole("button", { name }).click()
const heading = ({ page }: Person, name: string) => page.getByRole("heading", { name }).waitFor()
const says = ({ page }: Person, text: string) =>
  page.getByRole("main").getByText(text).first().waitFor()

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a file becomes drafts on a phone, and is taken back (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const own = await actors.producer()
    const dewi = await person(browser, stack, {
      ...{ locale: "id", screen: "phone", javaScriptEnabled },
      expectedMessages: [/status of 400/],
    })
    const { page, t } = dewi
    await enterWorkspace(dewi, own.email)
    await dewi.open("/producer/listings")
    await page.getByRole("link", { name: t("listingImport:title") }).click()
    await press(dewi, t("listingImport:upload.submit"))
    await page.locator("#problems").waitFor()
    await page.locator("input[type=file]").setInputFiles(file(right, wrong))
    await press(dewi, t("listingImport:upload.submit"))
    await heading(dewi, t("listingImport:mapping.title"))
    await press(dewi, t("listingImport:mapping.submit"))
    await page.locator("#problems").waitFor()
    const first = t("listingImport:mapping.column", { letters: "A", heading: "Nama barang" })
    await control(page, t, first).selectOption("title.id")
    await press(dewi, t("listingImport:mapping.submit"))
    await heading(dewi, t("listingImport:wrong.title"))
    await says(dewi, "D3")
    await says(dewi, "batu")
    await press(dewi, t("listingImport:run.valid", { rows: 1 }))
    await says(dewi, t("listingImport:done.title"))
    await says(dewi, t("listingImport:done.written", { rows: 1 }))
    await page.getByRole("link", { name: t("listingImport:done.listings") }).click()
    await says(dewi, "Keranjang rotan")
    await page.goBack()
    await press(dewi, t("listingImport:undo.submit"))
    await says(dewi, t("listingImport:undo.title"))
    await page.getByRole("link", { name: t("listingImport:done.listings") }).click()
    await heading(dewi, t("listingEditor:empty"))
    await dewi.leave()
  },
)

test("what leaves as a file is what an import reads: template and listings, CSV and XLSX", async () => {
  const own = await actors.producer()
  await actors.draft(own)
  const dewi = await person(browser, stack, { locale: "id" })
  await enterWorkspace(dewi, own.email)
  const counts: object[] = []
  for (const name of ["template.csv", "template.xlsx", "listings.csv", "listings.xlsx"]) {
    const answer = await dewi.page.request.get(
      `${stack.storefrontUrl}/id/producer/listing-sheet/${name}`,
    )
    const { id } = await sendFile(own, new Uint8Array(await answer.body()), name)
    const { counts: found } = await settled(own, id)
    expect((await rowsOf(own, id)).flatMap(({ problems }) => problems)).toEqual([])
    counts.push({ new: found.new, unchanged: found.unchanged })
  }
  const [made, same] = [
    { new: 1, unchanged: 0 },
    { new: 0, unchanged: 1 },
  ]
  expect(counts).toEqual([made, made, same, same])
  await dewi.leave()
})

test.each(locales)("the pages of an import in %s have no fault", async (locale) => {
  const own = await actors.producer()
  const mapping = await sendFile(own, [headings, right, wrong].join("\n"))
  await own.post(`/producer/imports/${mapping.id}/mapping`, {
    mapping: ["title.id", ...mapping.mapping.slice(1)],
    decimal_mark: ",",
  })
  await settled(own, mapping.id)
  const other = await sendFile(own, "Apa ini,Kategori\nx,y")
  const dewi = await person(browser, stack, { locale, screen: "phone" })
  await enterWorkspace(dewi, own.email)
  for (const path of ["", `/${mapping.id}`, `/${mapping.id}?columns=1`, `/${other.id}`]) {
    expect(await dewi.open(`/producer/imports${path}`)).toBe(200)
    expect(await findViolations(dewi.page), path).toEqual([])
    expect(await findLayoutFaults(dewi.page), path).toEqual([])
  }
  await dewi.leave()
})
