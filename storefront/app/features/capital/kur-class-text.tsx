import { type KurClass, kurClasses, kurLimits } from "@serumpun/domain/kur"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** Which class an amount is, with the class's limits; or that it is above all of them. */
export function KurClassText({
  amount,
  kur_class,
}: {
  amount: number
  kur_class: KurClass | null
}) {
  const { t } = useTranslation("capital")
  const format = useFormat()
  const rupiah = (value: number) => format.money(value, "IDR")
  const below = kurClasses[kurClasses.indexOf(kur_class ?? "super_micro") - 1]
  return (
    <strong>
      {t(`class.${kur_class ?? "none"}`, {
        amount: rupiah(amount),
        above: rupiah(below ? kurLimits[below] : 0),
        limit: rupiah(kurLimits[kur_class ?? "small"]),
      })}
    </strong>
  )
}
