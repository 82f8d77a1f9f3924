import type { EvidenceView, ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { dayIn } from "@serumpun/domain/days"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import { EVIDENCE_MAX, evidenceKinds, requiredEvidence } from "@serumpun/domain/producer-evidence"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { FileField } from "#app/components/form/file-field.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

type Props = { me: ProducerMe; problems: Problem[] }

/** What curators compare the profile with; the files go along with whatever button is pressed. */
export function EvidencePart({ me, problems }: Props) {
  const { t } = useTranslation("profile")
  const format = useFormat()
  const isFull = me.evidence.length >= EVIDENCE_MAX
  return (
    <fieldset className="form-part">
      <legend>{t("part.evidence")}</legend>
      <p className="soft">{t("evidence.text")}</p>
      {evidenceKinds.map((kind) => {
        const given = me.evidence.filter((one) => one.kind === kind)
        return (
          <div key={kind} className="stack">
            {given.length > 0 ? <Given evidence={given} me={me} /> : null}
            {isFull ? null : (
              <FileField
                name={`evidence.${kind}`}
                shrink={kind === "site" ? "photo" : "document"}
                problems={problems}
                accept="application/pdf,image/jpeg,image/png"
                label={t(`evidence.${kind}`)}
                hint={t("evidence.hint", { size: format.number(scanRule.max_mb) })}
                required={given.length === 0 && requiredEvidence.some((one) => one === kind)}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function Given({ evidence, me }: { evidence: EvidenceView[]; me: ProducerMe }) {
  const { t } = useTranslation("profile")
  const format = useFormat()
  const base = `/${useLocale()}/producer/evidence`
  // What curators judge by, or have judged by, stays.
  const isOpen = me.status === "draft" || me.status === "changes_requested"
  return (
    <ul>
      {evidence.map(({ id, kind, file_name, added_at }) => (
        <li key={id}>
          {t(`evidence.${kind}`)}:{" "}
          <a href={`${base}/${id}`} download={file_name}>
            <bdi>
              {t("evidence.added", {
                name: file_name,
                date: format.date(dayIn(new Date(added_at))),
              })}
            </bdi>
          </a>{" "}
          {isOpen ? <a href={`${base}/${id}/remove`}>{t("evidence.remove")}</a> : null}
        </li>
      ))}
    </ul>
  )
}
