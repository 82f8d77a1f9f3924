import type { MedusaContainer } from "@medusajs/framework/types"
import type { CertificateCheck } from "@serumpun/domain/certificate-checks"
import type { Certificate } from "@serumpun/domain/certificates"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCER_MODULE } from "../../../modules/producer"
import type ProducerModuleService from "../../../modules/producer/service"
import { wholeRows } from "../../whole-rows"
import { type Consequences, undoWith, writeWith } from "../../write-with"

export type CertificateChange = Partial<Certificate> & {
  id: string
  file_id?: string | null
  file_name?: string | null
  checked_by?: string | null
  checked_on?: string | null
  checks?: CertificateCheck[] | null
  is_to_compare?: boolean
}

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

export type NewCertificate = Consequences & {
  certificate: Omit<Certificate, "id"> & { producer_id: string }
}

export const createCertificatesStep = createStep(
  "create-certificates",
  async ({ certificate, ...consequences }: NewCertificate, { container }) => {
    const created = await writeWith(container, consequences, ({ run }) =>
      run(producerModule(container), (producers, context) =>
        producers.createCertificates(certificate, context),
      ),
    )
    return new StepResponse({ id: created.id }, { id: created.id, consequences })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo.consequences, ({ run }) =>
      run(producerModule(container), (producers, context) =>
        producers.deleteCertificates(undo.id, context),
      ),
    )
  },
)

/** Checks are kept as JSON, which Medusa types as an object. */
const toRow = ({ checks, ...change }: CertificateChange) => ({
  ...change,
  ...(checks === undefined ? {} : { checks: checks as unknown as Record<string, unknown> | null }),
})

export type CertificateChanges = Consequences & { changes: CertificateChange[] }

/**
 * Changes certificates, and with them what follows, in one transaction; undone by writing the whole
 * previous rows back.
 */
export const updateCertificatesStep = createStep(
  "update-certificates",
  async ({ changes, ...consequences }: CertificateChanges, { container }) => {
    const producers = producerModule(container)
    const rows = await producers.listCertificates(
      { id: changes.map(({ id }) => id) },
      { take: changes.length },
    )
    await writeWith(container, consequences, ({ run }) =>
      run(producers, (service, context) => service.updateCertificates(changes.map(toRow), context)),
    )
    return new StepResponse(changes, { before: wholeRows(rows, ["producer"]), consequences })
  },
  async (undo, { container }) => {
    if (!undo?.before.length) return
    await undoWith(container, undo.consequences, ({ run }) =>
      run(producerModule(container), (producers, context) =>
        producers.updateCertificates(undo.before, context),
      ),
    )
  },
)

/** Takes certificates out of sight; the rows stay for the record and come back when undone. */
export const removeCertificatesStep = createStep(
  "remove-certificates",
  async ({ ids, ...consequences }: Consequences & { ids: string[] }, { container }) => {
    await writeWith(container, consequences, ({ run }) =>
      run(producerModule(container), (producers, context) =>
        producers.softDeleteCertificates(ids, undefined, context),
      ),
    )
    return new StepResponse(ids, { ids, consequences })
  },
  async (undo, { container }) => {
    if (!undo?.ids.length) return
    await undoWith(container, undo.consequences, ({ run }) =>
      run(producerModule(container), (producers, context) =>
        producers.restoreCertificates(undo.ids, undefined, context),
      ),
    )
  },
)
