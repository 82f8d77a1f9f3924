import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import type { CertificateRow } from "../../readers/certificate"
import { noticesToProducer } from "../producer/notices"
import type { UseRow } from "./uses"

async function nameOf(container: MedusaContainer, id: string): Promise<string> {
  const producer = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .retrieveProducer(id, { select: ["id", "name"] })
  return producer.name
}

type Asked = { row: CertificateRow; group_id: string; producer_id: string; at: Date }

/** The group hears which member wants to use which certificate; asked again, they hear it again. */
export async function useAskedNotices(
  container: MedusaContainer,
  { row: { id, scheme, number }, group_id, producer_id, at }: Asked,
): Promise<NewNotice[]> {
  const member = await nameOf(container, producer_id)
  const occasion = `${id}:${producer_id}:${at.toISOString()}`
  return noticesToProducer(container, group_id, "certificate_use_asked", occasion, {
    ...{ member, scheme, number },
  })
}

/** Any certificate of the series, also where the group has removed them all: the use outlives them. */
async function readSeriesRow(
  container: MedusaContainer,
  series_id: string,
): Promise<Pick<CertificateRow, "scheme" | "number">> {
  const rows = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listCertificates(
      { $or: [{ id: series_id }, { series_id }] },
      { order: { valid_until: "DESC" }, withDeleted: true },
    )
  const row = rows.find(({ deleted_at }) => !deleted_at) ?? rows[0]
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such certificate")
  return row
}

/** The member hears what the group has answered, or that the group has ended it. */
export async function useAnsweredNotices(
  container: MedusaContainer,
  { id, series_id, group_id, producer_id }: UseRow,
  answer: "confirmed" | "refused" | "ended",
): Promise<NewNotice[]> {
  const [group, { scheme, number }] = await Promise.all([
    nameOf(container, group_id),
    readSeriesRow(container, series_id),
  ])
  const occasion = `${id}:${answer}:${new Date().toISOString()}`
  return noticesToProducer(container, producer_id, "certificate_use_answered", occasion, {
    ...{ group, scheme, number, answer },
  })
}
