import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { CompletionContent } from "@serumpun/domain/issued/completion"
import type { CompletionCheck } from "../contracts/attendance"

/** Joins to `enrolment e` the change `c` by which it was completed last. */
export const lastCompleted = `left join lateral (select x.id, x.day from enrolment_change x
  where x.enrolment_id = e.id and x.status = 'completed' and x.deleted_at is null
  order by x.created_at desc, x.id desc limit 1) c on true`

/** What a certificate is of, after `lastCompleted`. */
export const completionSubject = "e.id || ':' || coalesce(c.id, 'first')"

/** Of an enrolment `e` that ended when its business became one with another: that one has completed the programme too. */
const goesOn = `exists (
  with recursive became as (
    select e.business_id as id
    union select x.kept_id from business_merge x join became on became.id = x.merged_id where x.undone_at is null
  ) select 1 from became join enrolment k on k.business_id = became.id
    where k.programme_id = e.programme_id and k.status = 'completed' and k.deleted_at is null)`

/**
 * What the check page says: what stands on the certificate, and whether the business still has completed the programme.
 * @throws NOT_FOUND for a code that nobody was given
 */
export async function readCompletionCheck(
  container: MedusaContainer,
  check_code: string,
): Promise<CompletionCheck> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { content: string; checksum: string; stands: boolean }[] }>(
      `select m.content, m.checksum, exists (select 1 from enrolment e ${lastCompleted}
         where e.id = m.enrolment_id and e.status = 'completed' and ${completionSubject} = m.subject
           and (e.deleted_at is null or ${goesOn})) as stands
       from completion m where m.check_code = ? and m.deleted_at is null`,
      [check_code],
    )
  const [row] = rows
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such certificate")
  const { number, issued_on, completed_on, institution, programme, business } = JSON.parse(
    row.content,
  ) as CompletionContent
  return {
    ...{ number, issued_on, completed_on, institution, checksum: row.checksum },
    ...{ programme: programme.name, business: business.name, stands: row.stands },
  }
}
