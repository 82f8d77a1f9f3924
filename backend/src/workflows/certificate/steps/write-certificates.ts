import type { Certificate } from "@serumpun/domain/certificates"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCER_MODULE } from "../../../modules/producer"
import type ProducerModuleService from "../../../modules/producer/service"
import { wholeRows } from "../../whole-rows"

export type CertificateChange = Partial<Certificate> & {
  id: string
  file_id?: string | null
  file_name?: string | null
  checked_by?: string | null
  checked_on?: string | null
}

export const createCertificatesStep = createStep(
  "create-certificates",
  async (input: Omit<Certificate, "id"> & { producer_id: string }, { container }) => {
    const created = await container
      .resolve<ProducerModuleService>(PRODUCER_MODULE)
      .createCertificates(input)
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<ProducerModuleService>(PRODUCER_MODULE).deleteCertificates(id)
  },
)

/** Changes certificates; undone by writing the whole previous rows back. */
export const updateCertificatesStep = createStep(
  "update-certificates",
  async (changes: CertificateChange[], { container }) => {
    const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
    const before = await producers.listCertificates({ id: changes.map(({ id }) => id) })
    await producers.updateCertificates(changes)
    return new StepResponse(changes, wholeRows(before, ["producer"]))
  },
  async (before, { container }) => {
    if (before?.length)
      await container.resolve<ProducerModuleService>(PRODUCER_MODULE).updateCertificates(before)
  },
)

/** Takes certificates out of sight; the rows stay for the record and come back when undone. */
export const removeCertificatesStep = createStep(
  "remove-certificates",
  async (ids: string[], { container }) => {
    await container.resolve<ProducerModuleService>(PRODUCER_MODULE).softDeleteCertificates(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length)
      await container.resolve<ProducerModuleService>(PRODUCER_MODULE).restoreCertificates(ids)
  },
)
