import type { DestinationRequirement } from "@serumpun/domain/destinations"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** Where a market's rule is written, and when somebody last read it there. */
export function RuleSource({
  source,
  checked,
}: Pick<DestinationRequirement, "source" | "checked">) {
  const { t } = useTranslation("trade")
  const format = useFormat()
  return (
    <small className="soft">
      {t("destination.source")}{" "}
      <cite lang="en" dir="ltr">
        {source}
      </cite>{" "}
      ({checked ? format.month(`${checked}-01`) : t("destination.unread")})
    </small>
  )
}
