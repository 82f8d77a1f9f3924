import { Text as Paragraph } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

/** The entries that are shown, as files; who takes one out is written down. */
export function TradeFiles({ params }: { params: URLSearchParams }) {
  const { t, locale } = useText()
  const asked = new URLSearchParams(params)
  for (const name of ["by", "offset"]) asked.delete(name)
  return (
    <>
      <p className="txt-small flex flex-wrap gap-4">
        {(["xlsx", "csv"] as const).map((kind) => (
          <a
            key={kind}
            className="underline"
            download
            href={`/admin/region/trade-sheet?${new URLSearchParams([...asked.entries(), ["kind", kind], ["locale", locale]])}`}
          >
            {t(`region.trade.${kind}`)}
          </a>
        ))}
      </p>
      <Paragraph size="small" className="text-ui-fg-subtle">
        {t("region.businesses.noted")}
      </Paragraph>
    </>
  )
}
