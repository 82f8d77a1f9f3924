import type { Unit } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** Other quantities that a price is asked for. */
export function TierQuantities({ item }: { item: { tier_quantities: number[]; unit: Unit } }) {
  const { t } = useTranslation("openRfq")
  const format = useFormat()
  if (item.tier_quantities.length === 0) return null
  const quantities = item.tier_quantities.map((tier) => format.quantity(tier, item.unit))
  return <p className="soft">{t("tiers.asked", { quantities: format.list(quantities) })}</p>
}
