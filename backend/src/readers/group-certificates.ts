import type { MedusaContainer } from "@medusajs/framework/types"
import { type CertificateUseStatus, seriesOf } from "@serumpun/domain/certificate-marks"
import { dayIn } from "@serumpun/domain/days"
import { GROUP_MEMBERS_MAX } from "@serumpun/domain/pool/pool-rules"
import type { GroupCertificates } from "../contracts/certificate"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { type CertificateRow, toProducerCertificate } from "./certificate"

/** Uses that a group's page lists. */
const USES_MAX = 1000

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/** What a producer may use or ask to use of their groups' certificates, and what members ask of theirs. */
export async function readGroupCertificates(
  container: MedusaContainer,
  producer_id: string,
): Promise<GroupCertificates> {
  const producers = producerModule(container)
  const [memberships, own_uses, asked] = await Promise.all([
    producers.listGroupMembers({ producer_id, status: "joined" }, { take: GROUP_MEMBERS_MAX }),
    producers.listCertificateUses({ producer_id }, { take: USES_MAX }),
    producers.listCertificateUses(
      { group_id: producer_id, status: ["asked", "confirmed"] },
      { take: USES_MAX, order: { created_at: "ASC", id: "ASC" } },
    ),
  ])
  const groups = memberships.map(({ group_id }) => group_id)
  const [certificates, names] = await Promise.all([
    listStanding(container, asked.length > 0 ? [producer_id, ...groups] : groups),
    readNames(container, [...groups, ...asked.map((use) => use.producer_id)]),
  ])
  const newest = newestOfSeries(certificates)
  return {
    of_groups: [...newest.values()]
      .filter((row) => row.producer_id !== producer_id)
      .map((row) => {
        const use = own_uses.find(({ series_id }) => series_id === seriesOf(row))
        return {
          certificate: toProducerCertificate(row),
          group_name: names.get(row.producer_id) ?? "",
          use: use ? { id: use.id, status: use.status as CertificateUseStatus } : null,
        }
      }),
    of_members: asked.flatMap(({ id, series_id, status, ...use }) => {
      const row = newest.get(series_id)
      const member_name = names.get(use.producer_id) ?? ""
      return row ? [{ id, member_name, certificate: toProducerCertificate(row), status }] : []
    }),
  }
}

/** Certificates that may stand beside a listing today or later, the ones that expire first on top. */
async function listStanding(
  container: MedusaContainer,
  producer_id: string[],
): Promise<CertificateRow[]> {
  if (producer_id.length === 0) return []
  return producerModule(container).listCertificates(
    {
      producer_id,
      status: ["unverified", "verified"],
      valid_until: { $gte: dayIn(new Date()) },
    },
    { order: { valid_until: "ASC", id: "ASC" } },
  )
}

/** Of each series the certificate that ends last; one that is verified before one that is not. */
function newestOfSeries(rows: CertificateRow[]): Map<string, CertificateRow> {
  const newest = new Map<string, CertificateRow>()
  for (const row of rows) {
    const known = newest.get(seriesOf(row))
    if (!known || known.status === row.status || row.status === "verified")
      newest.set(seriesOf(row), row)
  }
  return newest
}

async function readNames(container: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  const id = [...new Set(ids)]
  const rows = await producerModule(container).listProducers(
    { id },
    { select: ["id", "name"], take: id.length },
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}
