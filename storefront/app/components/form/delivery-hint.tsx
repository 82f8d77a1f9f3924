import { deliveryHint } from "@serumpun/domain/delivery-hints"
import type { Unit } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = {
  wish: Parameters<typeof deliveryHint>[0]
  item: Parameters<typeof deliveryHint>[1] & { unit: Unit }
  /** Whether the reader is the one who can change the wish. */
  advise?: boolean
}

/** Says when a line can hardly be there by the day it is needed, in figures; nothing otherwise. */
export function DeliveryHint({ wish, item, advise }: Props) {
  const { t } = useTranslation("trade")
  const text = useHintText()(deliveryHint(wish, item), item)
  if (!text) return null
  return <p className="soft">{advise ? `${text} ${t("deliveryHint.advice")}` : text}</p>
}

function useHintText() {
  const { t } = useTranslation(["trade", "common"])
  const format = useFormat()
  const days = (count: number) => t("common:unit.days", { count })
  return (hint: ReturnType<typeof deliveryHint>, item: Props["item"]): string | null => {
    if (!hint) return null
    if (hint.kind === "capacity")
      return t("trade:deliveryHint.capacity", {
        possible: format.quantity(hint.possible, item.unit),
        capacity: format.quantity(item.capacity_per_month ?? 0, item.unit),
      })
    const texts = { left: days(hint.left), making: days(hint.lead_time) }
    return hint.transit === null
      ? t("trade:deliveryHint.lateMaking", texts)
      : t("trade:deliveryHint.late", { ...texts, transit: days(hint.transit) })
  }
}
