import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { CLAIM_DAYS } from "@serumpun/domain/delivery/claims"
import { incotermLabel } from "@serumpun/domain/incoterms"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Term, Terms } from "#app/components/ui/terms.tsx"

type Props = {
  terms: Pick<
    QuoteView,
    | "incoterm"
    | "incoterm_place"
    | "transport_mode"
    | "payment_method"
    | "claim_days"
    | "needs_sample"
    | "exclusions"
  >
  lead_time_days: number
  /** Terms that only this page has, before the others. */
  first?: [label: string, value: string][]
}

/** What was agreed beside goods and prices. */
export function OrderTerms({ terms, lead_time_days, first = [] }: Props) {
  const { t } = useTranslation(["order", "account", "sample", "trade", "common"])
  const place = { rule: terms.incoterm, place: terms.incoterm_place }
  const rows: [string, string | null][] = [
    ...first,
    [t("account:rfq.incoterm"), incotermLabel(place)],
    [t("account:rfq.transport"), t(`trade:transport.${terms.transport_mode}`)],
    [t("account:quote.payment"), t(`account:payment.${terms.payment_method}`)],
    [
      t("account:quote.leadTime"),
      t("terms.fromDeposit", { days: t("common:unit.days", { count: lead_time_days }) }),
    ],
    [
      t("account:quote.claims"),
      t("account:quote.claimsText", {
        days: t("common:unit.days", { count: terms.claim_days ?? CLAIM_DAYS }),
      }),
    ],
    [t("sample:condition.term"), terms.needs_sample ? t("sample:condition.yes") : null],
    [t("account:quote.exclusions"), terms.exclusions],
  ]
  return (
    <Terms>
      {rows.map(([label, value]) =>
        value ? (
          <Term key={label} label={label}>
            <bdi>{value}</bdi>
          </Term>
        ) : null,
      )}
    </Terms>
  )
}
