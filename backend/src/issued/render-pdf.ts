import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import type { IssuedContent } from "@serumpun/domain/issued/content"
import { renderSVG } from "uqr"
import { familiesFor } from "./families"
import { fontsFor } from "./fonts"
import { template } from "./template"
import { viewOf } from "./view"

/** Results that Typst keeps from earlier documents: as many documents long as they may be of use. */
const KEPT_RUNS = 10

/**
 * The PDF of an issued content, or, without a checksum, of a draft. The same content gives the same
 * bytes: nothing is read but the content, and the moment in the file is that of issuing.
 * @throws Error with Typst's diagnostics, which only a fault of ours can cause
 */
export async function renderPdf(content: IssuedContent, checksum: string | null): Promise<Buffer> {
  const marks = checksum
    ? { checksum, qr: renderSVG(content.check_address, { border: 0, ecc: "M" }) }
    : { checksum: null, qr: null }
  const view = viewOf(content, marks)
  const data = JSON.stringify(view)
  const { fontBlobs, names } = await fontsFor(data, familiesFor(content))
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
  const inputs = { data, fonts: JSON.stringify(names) }
  const compiled = compiler.compile({ mainFileContent: template, inputs })
  const { result } = compiled
  if (!result) {
    const error = compiled.takeDiagnostics()
    throw new Error(`A PDF could not be set: ${JSON.stringify(error?.shortDiagnostics)}`)
  }
  const creationTimestamp = Math.floor(new Date(content.issued_at).getTime() / 1000)
  const pdf = compiler.pdf(result, { creationTimestamp })
  compiler.evictCache(KEPT_RUNS)
  return pdf
}
