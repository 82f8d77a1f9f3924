import { quotePacking } from "@serumpun/domain/quote-packing"
import type { OuterPack } from "@serumpun/domain/listing-content"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** How all lines of a quote travel together, against the container that takes them. */
export function QuotePackingText({
  lines,
}: {
  lines: { quantity: number; packing?: OuterPack | null }[]
}) {
  const { t } = useTranslation(["quoteOptions", "trade"])
  const format = useFormat()
  const packing = quotePacking(lines)
  if (!packing) return null
  return (
    <p className="soft">
      {t("packing.total", {
        packs: format.number(packing.packs),
        volume: format.number(packing.volume),
        gross: format.number(packing.gross),
      })}{" "}
      {t("packing.container", {
        count: packing.containers,
        container: t(`trade:container.${packing.container}`),
        volume: format.percent(packing.volume_percent),
        weight: format.percent(packing.weight_percent),
      })}
      {packing.missing > 0 ? ` ${t("packing.missing", { count: packing.missing })}` : null}
    </p>
  )
}
