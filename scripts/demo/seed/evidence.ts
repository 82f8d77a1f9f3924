import type { EvidenceView, ProducerCertificate } from "@serumpun/backend/src/contracts/producer.ts"
import { requiredEvidence, type EvidenceKind } from "@serumpun/domain/producer-evidence"
import sharp from "sharp"
import type { Client } from "../../http/client.ts"
import type { DemoProducer } from "./goods.ts"

/** What an invented business shows curators: drawn cards that say that they are invented. */
export async function showEvidence(producer: Client, demo: DemoProducer): Promise<void> {
  const { evidence } = await producer.get<{ evidence: EvidenceView[] }>("/producer/evidence")
  const missing = requiredEvidence.filter((kind) => !evidence.some((one) => one.kind === kind))
  for (const kind of missing) {
    const form = new FormData()
    const card = new Blob([new Uint8Array(await drawCard(textOf(kind, demo)))], {
      type: "image/png",
    })
    form.set("file", card, `${kind}.png`)
    form.set("data", JSON.stringify({ kind }))
    await producer.post("/producer/evidence", form)
  }
}

/** The same in place of a certificate's scan. */
export async function showCertificate(
  producer: Client,
  {
    id,
    scheme,
    number,
    has_file,
  }: Pick<ProducerCertificate, "id" | "scheme" | "number" | "has_file">,
): Promise<void> {
  if (has_file) return
  const form = new FormData()
  const card = new Uint8Array(await drawCard(`${scheme} ${number}`))
  form.set("file", new Blob([card], { type: "image/png" }), `${scheme}.png`)
  await producer.post(`/producer/certificates/${id}/file`, form)
}

const textOf = (kind: EvidenceKind, { nib, regency }: DemoProducer) =>
  kind === "nib" ? `NIB ${nib}` : regency

function drawCard(words: string): Promise<Buffer> {
  const text = words.replace(/[<>&]/g, " ")
  const line = (y: number, words: string) =>
    `<text x="40" y="${y}" font-family="sans-serif" font-size="32">${words}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="480">
    <rect width="720" height="480" fill="#f6f1e7"/>${line(200, text)}${line(260, "(demo)")}</svg>`
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
}
