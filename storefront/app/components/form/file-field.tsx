import type { ComponentProps } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import type { ShrinkPurpose } from "#app/lib/files/shrink-plan.ts"
import { TextField } from "./field.tsx"

type Props = Omit<ComponentProps<typeof TextField>, "type"> & { shrink: ShrinkPurpose }

/**
 * A file that may be a photo of a phone: the script (enhance/shrink-chosen) makes it smaller before it is sent
 * and tells beside it what that brings. Without the script the file goes as it is.
 */
export function FileField({ shrink, ...props }: Props) {
  const { t } = useTranslation("photos")
  // The script puts the words in the place of their names.
  const name = "%name%"
  const sizes = { name, before: "%before%", after: "%after%", time: "%time%" }
  return (
    <div className="stack" data-shrunk="">
      <TextField {...props} type="file" data-shrink={shrink} />
      <ul
        role="list"
        className="field-hint"
        aria-live="polite"
        data-shrunk-rows=""
        data-working={t("working", { name })}
        data-row={t("row", sizes)}
        data-same={t("rowSame", sizes)}
        data-measured={t("speed.measured")}
        data-told={t("speed.told")}
        data-assumed={t("speed.assumed")}
        // Rows that the script has put here before React arrived stay as they are.
        dangerouslySetInnerHTML={{ __html: "" }}
        suppressHydrationWarning
      />
    </div>
  )
}
