import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { roomOf, type Side } from "./side.ts"

/** Who asked for it, what they want to check, and where it goes. */
export function SampleFacts({ sample, side }: { sample: SampleView; side: Side }) {
  const { t } = useTranslation(["sample", "common"])
  const format = useFormat()
  const base = `/${useLocale()}/${roomOf(side)}`
  const place = [sample.postal_code, sample.city].filter(Boolean).join(" ")
  const address = [sample.recipient, sample.street, place, format.country(sample.country)]
  return (
    <Terms>
      <Term label={t(`term.party.${side}`)}>
        <bdi>{side === "buyer" ? sample.producer_name : sample.buyer_company}</bdi>
      </Term>
      <Term label={t("term.asked")}>{format.date(sample.asked_at)}</Term>
      <Term label={t("term.purpose")}>
        <span dir="auto">{sample.purpose}</span>
      </Term>
      <Term label={t("term.to")}>
        <bdi>{address.join(", ")}</bdi>
      </Term>
      {sample.phone ? (
        <Term label={t("term.phone")}>
          <bdi className="num">{sample.phone}</bdi>
        </Term>
      ) : null}
      {sample.dispatch_days === null ? null : (
        <Term label={t("term.dispatch_days")}>
          {t("common:unit.days", { count: sample.dispatch_days })}
        </Term>
      )}
      {sample.rfq_id ? (
        <Term label={t("term.rfq")}>
          <a href={`${base}/rfqs/${sample.rfq_id}`}>{t("list.toRfqs")}</a>
        </Term>
      ) : null}
      {sample.others.length > 0 ? (
        <Term label={t("term.others")}>
          <ul role="list">
            {sample.others.map(({ id, number, producer_name }) => (
              <li key={id}>
                <a href={`${base}/samples/${id}`}>
                  <bdi>{number}</bdi> · <bdi>{producer_name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </Term>
      ) : null}
    </Terms>
  )
}
