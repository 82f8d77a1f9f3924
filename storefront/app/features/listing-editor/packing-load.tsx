import { palletLoad } from "@serumpun/domain/containers"
import { fullContainers, packOf } from "@serumpun/domain/shipments"
import { units } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { readPacking } from "./read-listing.ts"

/** What the packing comes to, so that a wrong size is seen before buyers see it. */
export function PackingLoad({ values }: { values: FormValues }) {
  const { t } = useTranslation(["listingEditor", "trade"])
  const format = useFormat()
  const locale = useLocale()
  const packing = readPacking(values, locale)
  const pack = packOf(packing)
  const [full] = fullContainers(packing)
  const unit = units.find((known) => known === values.unit)
  const onPallet = pack ? palletLoad(pack, "20ft").packs : 0
  if (!pack || !full || !unit || full.kind !== "20ft") return null
  return (
    <p className="soft">
      {t(onPallet > 0 ? "load" : "loadLoose", {
        pallet: t(`trade:packs.${packing.kind}`, { count: onPallet }),
        full: format.quantity(full.quantity, unit),
        stowage: t(`trade:stowage.${full.stowage}`),
        limit: t(`trade:loadLimit.${full.limit}`),
      })}
    </p>
  )
}
