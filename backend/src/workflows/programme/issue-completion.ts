import { randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { canonicalJson } from "@serumpun/domain/canonical-json"
import { dayIn, yearOf } from "@serumpun/domain/days"
import { type CompletionContent, completionNumber } from "@serumpun/domain/issued/completion"
import { type Province, provinces } from "@serumpun/domain/places"
import { checksumOf } from "../../checksum"
import { readEnv } from "../../env"
import { completionSubject, lastCompleted } from "../../readers/completion"
import { inOneTransaction, type Transaction } from "../one-transaction"

export type IssueCompletionInput = { enrolment_id: string }

type Facts = Pick<
  CompletionContent,
  "institution" | "enrolled_on" | "completed_on" | "steps" | "attended" | "held"
> & {
  subject: string
  issuer: string
  programme: string
  starts_on: string
  ends_on: string | null
  partners: string[] | null
  name: string
  nib: string | null
  province: Province
  regency: string
  village: string | null
}
type Sql = Transaction["sql"]

/** After `lastCompleted`; what agencies brought in has no change of its own. */
const completedOn = "coalesce(c.day, p.ends_on, e.enrolled_on)"

/** What is printed of an enrolment that is completed; nothing of another. */
async function readFacts(sql: Sql, enrolment_id: string): Promise<Facts | undefined> {
  const { rows } = await sql.raw<{ rows: Facts[] }>(
    `select ${completionSubject} as subject, coalesce(p.institution_id, 'operator') as issuer,
       p.name as programme, p.starts_on, p.ends_on, i.name as institution,
       (select jsonb_agg(o.name order by o.name) from institution o where p.partner_ids @> jsonb_build_array(o.id)) as partners,
       b.name, b.nib, b.province, b.regency, b.village,
       e.enrolled_on, ${completedOn} as completed_on,
       coalesce((select jsonb_agg(jsonb_build_object('key', s.step, 'day', s.day) order by s.day, s.id)
         from step_event s where s.enrolment_id = e.id and s.deleted_at is null), '[]') as steps,
       (select count(*)::int from programme_meeting h join meeting_attendance a on a.meeting_id = h.id
         where a.enrolment_id = e.id and h.day <= ${completedOn} and h.deleted_at is null and a.deleted_at is null) as attended,
       (select count(*)::int from programme_meeting h
         where h.programme_id = p.id and h.day <= ${completedOn} and h.deleted_at is null) as held
     from enrolment e join programme p on p.id = e.programme_id and p.deleted_at is null
     join business b on b.id = e.business_id and b.deleted_at is null
     left join institution i on i.id = p.institution_id
     ${lastCompleted}
     where e.id = ? and e.status = 'completed' and e.deleted_at is null`,
    [enrolment_id],
  )
  return rows[0]
}

/** Producers are written to in Indonesian. */
const locale = "id"

function toContent(
  facts: Facts,
  { serial, moment, check_code }: { serial: number; moment: Date; check_code: string },
): CompletionContent {
  const { programme: name, starts_on, ends_on, village, regency, province } = facts
  const { institution, enrolled_on, completed_on, steps, attended, held } = facts
  const day = dayIn(moment)
  return {
    ...{ format: 1, locale, number: completionNumber(yearOf(day), serial) },
    ...{ issued_at: moment.toISOString(), issued_on: day },
    ...{ programme: { name, starts_on, ends_on }, institution, partners: facts.partners ?? [] },
    business: {
      ...{ name: facts.name, nib: facts.nib },
      place: [village, regency, provinces[province]].filter((part) => part !== null),
    },
    ...{ enrolled_on, completed_on, steps, attended, held },
    check_address: `${readEnv(process.env).STOREFRONT_URL}/${locale}/check-certificate/${check_code}`,
  }
}

/**
 * The row of the enrolment is locked, so that two who print at once get one certificate; the issuer's numbers follow each other
 * without a gap, since whoever takes the next waits for the one before.
 */
const issueCompletionStep = createStep(
  "issue-completion",
  async ({ enrolment_id }: IssueCompletionInput, { container }) => {
    const issued = await inOneTransaction(container, async ({ sql }) => {
      await sql.raw("select id from enrolment where id = ? for update", [enrolment_id])
      const facts = await readFacts(sql, enrolment_id)
      if (!facts) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such certificate")
      const { rows: known } = await sql.raw<{ rows: { content: string; checksum: string }[] }>(
        "select content, checksum from completion where subject = ? and deleted_at is null",
        [facts.subject],
      )
      if (known[0]) return known[0]
      const moment = new Date()
      const year = yearOf(dayIn(moment))
      await sql.raw("select pg_advisory_xact_lock(hashtext(?))", [
        `completion ${facts.issuer} ${year}`,
      ])
      const { rows: last } = await sql.raw<{ rows: { serial: number }[] }>(
        "select coalesce(max(serial), 0)::int as serial from completion where issuer = ? and year = ?",
        [facts.issuer, year],
      )
      const serial = (last[0]?.serial ?? 0) + 1
      const check_code = randomBytes(15).toString("base64url")
      const content = canonicalJson(toContent(facts, { serial, moment, check_code }))
      const checksum = checksumOf(content)
      await sql.raw(
        `insert into completion (id, subject, enrolment_id, issuer, year, serial, content, checksum, check_code)
         values ('cmpl_' || md5(gen_random_uuid()::text), ?, ?, ?, ?, ?, ?, ?, ?)`,
        [facts.subject, enrolment_id, facts.issuer, year, serial, content, checksum, check_code],
      )
      return { content, checksum }
    })
    return new StepResponse(issued)
  },
)

/** The certificate of a completed enrolment: frozen when it is first printed, and the same ever after. */
export const issueCompletionWorkflow = createWorkflow(
  "issue-completion",
  function (input: IssueCompletionInput) {
    return new WorkflowResponse(issueCompletionStep(input))
  },
)
