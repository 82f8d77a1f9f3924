import type { ProducerPayout } from "@serumpun/backend/src/contracts/settlement.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { EmptyState, Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { PayoutTerms } from "./payout-terms.tsx"

/** Order by order what was received for the producer, paid out, and is still to come. */
export function ProducerMoney({ payouts }: { payouts: ProducerPayout[] }) {
  const { t } = useTranslation(["settlement", "order"])
  const base = `/${useLocale()}/producer/orders`
  if (payouts.length === 0)
    return (
      <EmptyState
        title={t("page.emptyTitle")}
        text={t("page.empty")}
        action={{ label: t("order:list.title"), href: base }}
      />
    )
  return (
    <>
      <p className="lede">{t("page.text")}</p>
      {payouts.map(({ order_id, number, currency, ...payout }) => (
        <Section
          key={order_id}
          title={number}
          more={{ label: t("order:heading", { number }), href: `${base}/${order_id}` }}
        >
          <PayoutTerms payout={payout} currency={currency} />
        </Section>
      ))}
    </>
  )
}
