import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { CompletionContent } from "@serumpun/domain/issued/completion"
import type { IssuedContent } from "@serumpun/domain/issued/content"
import { formsOf, type IssuedForm, issuedForms } from "@serumpun/domain/issued/kinds"
import { renderCompletion, renderPdf } from "../../issued/render-pdf"
import { writeUbl } from "../../issued/ubl/write-ubl"
import { writeCsv } from "../../issued/write-csv"
import { type IssuedOwner, readIssued } from "../../readers/issued"

const types: Record<IssuedForm, string> = {
  pdf: "application/pdf",
  xml: "application/xml; charset=utf-8",
  csv: "text/csv; charset=utf-8",
}

/**
 * One document as a file in the form that is asked for.
 * @throws NOT_FOUND for another's document and for a form that its kind does not have
 */
export async function sendIssued(
  container: MedusaContainer,
  { id, form, owner }: { id: string; form: string; owner: IssuedOwner },
  res: MedusaResponse,
): Promise<void> {
  const { content, row } = await readIssued(container, id, owner)
  const wanted = issuedForms.find((one) => one === form && formsOf(content.kind).includes(one))
  if (!wanted) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such form")
  const file = await writeForm(content, wanted, row.checksum)
  sendFile(res, { file, type: types[wanted], name: `${content.number}.${wanted}` })
}

/** A draft for its producer's eyes; it has no number to be named by. */
export async function sendDraft(res: MedusaResponse, content: IssuedContent): Promise<void> {
  const file = await renderPdf(content, null)
  sendFile(res, { file, type: types.pdf, name: "draft.pdf" })
}

async function writeForm(
  content: IssuedContent,
  form: IssuedForm,
  checksum: string,
): Promise<Buffer | string> {
  if (form === "pdf") return renderPdf(content, checksum)
  return form === "csv" ? writeCsv(content) : (writeUbl(content) ?? "")
}

/** A certificate of completion; `issued` is what was frozen of it. */
export async function sendCompletion(
  res: MedusaResponse,
  issued: { content: string; checksum: string },
): Promise<void> {
  const content = JSON.parse(issued.content) as CompletionContent
  const file = await renderCompletion(content, issued.checksum)
  sendFile(res, { file, type: types.pdf, name: `${content.number}.pdf` })
}

type Sent = { file: Buffer | string; type: string; name: string }

/** A browser shows a PDF in its own viewer and keeps the others as files. */
function sendFile(res: MedusaResponse, { file, type, name }: Sent): void {
  const how = type === types.pdf ? "inline" : "attachment"
  res.setHeader("content-type", type)
  res.setHeader("content-disposition", `${how}; filename="${name}"`)
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("cache-control", "private, no-store")
  res.end(file)
}
