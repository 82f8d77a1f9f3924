import type { CompletionContent } from "@serumpun/domain/issued/completion"
import { expect, test } from "vitest"
import { completionView } from "./completion-view"
import { renderCompletion } from "./render-pdf"

const checksum = "0123456789abcdef".repeat(4)
const content: CompletionContent = {
  ...{ format: 1, locale: "id", number: "CC-2026-0007" },
  ...{ issued_at: "2026-11-29T03:00:00.000Z", issued_on: "2026-11-29" },
  programme: { name: "Kelas ekspor", starts_on: "2026-02-02", ends_on: null },
  ...{ institution: "Dinas Koperasi dan UMKM", partners: ["Bank Indonesia Jambi"] },
  business: { name: "Gula Aren Sari", nib: "9120001234567", place: ["Menes", "Pandeglang"] },
  ...{ enrolled_on: "2026-03-02", completed_on: "2026-06-30", attended: 3, held: 5 },
  check_address: "https://serumpun.example/id/check-certificate/abc",
  steps: [{ key: "training", day: "2026-04-01" }],
}

test("the same content gives the same bytes, on one page, whatever the business is called", async () => {
  const first = await renderCompletion(content, checksum)
  expect(first.equals(await renderCompletion(content, checksum))).toBe(true)
  const business = { name: '#panic("x") $ \\ [ ] 籐 é', nib: null, place: [] }
  for (const pdf of [first, await renderCompletion({ ...content, business }, checksum)])
    expect(/\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1]).toBe("1")
})

test("it says how often the business was there, and nothing of meetings that were not held", () => {
  const factsOf = (changed: Partial<CompletionContent>) =>
    completionView({ ...content, ...changed }, { checksum, qr: "" }).facts.map(
      ({ label, lines }) => `${label.en}: ${lines[0]?.text}`,
    )
  expect(factsOf({})).toContain("Meetings attended: 3 / 5")
  expect(factsOf({ held: 0, attended: 0 }).join()).not.toContain("Meetings")
  expect(completionView(content, { checksum, qr: "" }).title.local?.lang).toBe("id")
})
