import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import type { CompletionContent } from "@serumpun/domain/issued/completion"
import type { IssuedContent } from "@serumpun/domain/issued/content"
import { renderSVG } from "uqr"
import { completionTemplate } from "./completion-template"
import { completionView } from "./completion-view"
import { familiesFor } from "./families"
import type { FontFamily } from "./font-files"
import { fontsFor } from "./fonts"
import { template } from "./template"
import { viewOf } from "./view"

/** Compilers kept, each with the fonts of some languages and names of buyers. */
const KEPT = 6
const compilers = new Map<string, NodeCompiler>()

/**
 * About what Typst holds for a finished document, in bytes, and beyond that for each letter of its
 * data. V8 does not see it and would let it grow for long; as much of its own, at once given up, brings
 * its collector in time.
 */
const UNSEEN = 4 * 1024 * 1024
const UNSEEN_PER_LETTER = 100

/**
 * The PDF of an issued content, or, without a checksum, of a draft. The same content gives the same
 * bytes: nothing is read but the content, and the moment in the file is that of issuing.
 * @throws Error with Typst's diagnostics, which only a fault of ours can cause
 */
export async function renderPdf(content: IssuedContent, checksum: string | null): Promise<Buffer> {
  const marks = checksum ? { checksum, qr: qrOf(content) } : { checksum: null, qr: null }
  return setPdf(content, { template, view: viewOf(content, marks), families: familiesFor(content) })
}

const qrOf = ({ check_address }: { check_address: string }) =>
  renderSVG(check_address, { border: 0, ecc: "M" })

/** The PDF of a certificate of completion, by the same rules. */
export function renderCompletion(content: CompletionContent, checksum: string): Promise<Buffer> {
  return setPdf(content, {
    ...{
      template: completionTemplate,
      view: completionView(content, { checksum, qr: qrOf(content) }),
    },
    families: familiesFor({ locale: content.locale, buyer: { country: "ID" } }),
  })
}

type Page = { template: string; view: object; families: readonly FontFamily[] }

/** @throws Error with Typst's diagnostics, which only a fault of ours can cause */
async function setPdf(
  { issued_at }: { issued_at: string },
  { template: mainFileContent, view, families }: Page,
): Promise<Buffer> {
  const data = JSON.stringify(view)
  const { fontBlobs, names } = await fontsFor(data, families)
  const fonts = JSON.stringify(names)
  const compiler = compilerWith(fonts, fontBlobs)
  const compiled = compiler.compile({ mainFileContent, inputs: { data, fonts } })
  const { result } = compiled
  if (!result) {
    const error = compiled.takeDiagnostics()
    throw new Error(`A PDF could not be set: ${JSON.stringify(error?.shortDiagnostics)}`)
  }
  const creationTimestamp = Math.floor(new Date(issued_at).getTime() / 1000)
  const pdf = compiler.pdf(result, { creationTimestamp })
  compiler.evictCache(0)
  new ArrayBuffer(UNSEEN + UNSEEN_PER_LETTER * data.length)
  return pdf
}

/** `fonts` names them; what was used last stays longest. */
function compilerWith(fonts: string, fontBlobs: Buffer[]): NodeCompiler {
  const compiler = compilers.get(fonts) ?? NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
  compilers.delete(fonts)
  compilers.set(fonts, compiler)
  for (const [oldest] of compilers) {
    if (compilers.size <= KEPT) break
    compilers.delete(oldest)
  }
  return compiler
}
