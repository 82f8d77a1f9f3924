import type { ProducerCertificate } from "@serumpun/backend/src/contracts/producer.ts"
import { dayIn } from "@serumpun/domain/days"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import { problem } from "@serumpun/domain/problems"
import { segment } from "#app/lib/http/api.server.ts"
import { checkFile, chosenFile } from "#app/lib/files/check-file.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import { type ProducerApi } from "#app/lib/producer/producer-api.server.ts"
import { readCertificate } from "./certificate-values.ts"

type Saved = {
  values: Record<string, string>
  /** Null when the entry itself could not be saved. */
  certificate: ProducerCertificate | null
  refusal: Refusal | null
  has_new_file: boolean
}

/** Saves the entry, then its scan when one was chosen. `path` is the collection or one certificate. */
export async function saveCertificate(
  call: ProducerApi,
  path: string,
  form: FormData,
): Promise<Saved> {
  const values = readFormValues(form)
  const read = readCertificate(values, dayIn(new Date()))
  const scan = chosenFile(form)
  const problems = [...read.problems, ...(scan ? await checkFile(scan, scanRule) : [])]
  const answer = { values, certificate: null, has_new_file: false }
  if (!read.certificate || problems.length > 0)
    return { ...answer, refusal: { problems, unavailable: false, status: 400 } }
  const body = read.certificate
  const saved = await attempt(() => call<{ certificate: ProducerCertificate }>(path, { body }))
  if (saved.refusal) return { ...answer, refusal: saved.refusal }
  const { certificate } = saved.value
  if (!scan) return { ...answer, certificate, refusal: null }
  const refusal = await sendScan(call, certificate.id, scan)
  return { values, certificate, refusal, has_new_file: refusal === null }
}

async function sendScan(call: ProducerApi, id: string, scan: File): Promise<Refusal | null> {
  const upload = new FormData()
  upload.set("file", scan)
  const { refusal } = await attempt(() =>
    call(`/producer/certificates/${segment(id)}/file`, { body: upload, timeout_ms: 60_000 }),
  )
  return refusal
}

/** The first scan of a certificate that was verified without one; nothing else of it changes. */
export async function saveFirstScan(call: ProducerApi, id: string, form: FormData): Promise<Saved> {
  const scan = chosenFile(form)
  const problems = scan ? await checkFile(scan, scanRule) : [problem("file", "required")]
  const answer = { values: {}, certificate: null, has_new_file: false }
  if (!scan || problems.length > 0)
    return { ...answer, refusal: { problems, unavailable: false, status: 400 } }
  const refusal = await sendScan(call, id, scan)
  return { ...answer, refusal, has_new_file: refusal === null }
}
