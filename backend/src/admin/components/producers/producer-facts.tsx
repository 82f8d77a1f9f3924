import type { CurationProducer } from "../../../readers/curation-producers"
import { useText } from "../../lib/use-text"

export function Facts({ producer }: { producer: CurationProducer }) {
  const { t, day, number, province } = useText()
  const { people_count, founded_year, women_percent } = producer
  const people = [
    people_count !== null && number(people_count),
    founded_year !== null && t("producers.founded", { year: founded_year }),
    women_percent !== null && t("producers.women", { percent: number(women_percent) }),
  ]
  const rows = [
    [t("producers.nib"), producer.nib],
    [t("producers.npwp"), producer.npwp ?? t("common.none")],
    [t("producers.legalForm"), t(`legalForm.${producer.legal_form}`)],
    [
      t("producers.region"),
      [producer.village, producer.district, producer.regency, province(producer.province)]
        .filter(Boolean)
        .join(", "),
    ],
    [
      t("producers.contact"),
      [producer.contact_name, producer.contact_phone, producer.contact_email].join(", "),
    ],
    [t("producers.people"), people.filter(Boolean).join(", ") || t("common.none")],
    [t("producers.registered"), day(producer.created_at)],
  ]
  return (
    <dl className="txt-small grid gap-x-8 gap-y-1 md:grid-cols-2">
      {rows.map(([label, value]) => (
        <div key={label} className="grid grid-cols-[7rem_1fr] gap-3">
          <dt className="text-ui-fg-subtle">{label}</dt>
          <dd className="min-w-0 break-words tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What the producer shows of who they are, beside what they say; without it nobody is verified. */
export function Evidence({ producer: { evidence, status } }: { producer: CurationProducer }) {
  const { t, moment } = useText()
  if (evidence.length === 0 && status !== "submitted") return null
  return (
    <div className="txt-small flex flex-col gap-1">
      <strong>{t("producers.evidence")}</strong>
      {evidence.length === 0 && <p>{t("producers.noEvidence")}</p>}
      <ul className="flex flex-col gap-1">
        {evidence.map(({ id, kind, file_name, added_at }) => (
          <li key={id}>
            {t(`producers.evidenceKind.${kind}`)}:{" "}
            <a
              className="underline"
              href={`/admin/curation/evidence/${id}/file`}
              download={file_name}
            >
              {file_name}
            </a>{" "}
            <span className="text-ui-fg-subtle">{moment(added_at)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
