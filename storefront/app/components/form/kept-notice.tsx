import { useTranslation } from "react-i18next"
import type { KeptState } from "#app/lib/use-kept-form.ts"
import { Button } from "../ui/button.tsx"
import { Notice } from "../ui/notice.tsx"

/** Where the typed text is right now: on this device, found again, or waiting for a connection. */
export function KeptNotice({ state, onDiscard }: { state: KeptState; onDiscard: () => void }) {
  const { t } = useTranslation("common")
  if (state === "offline")
    return (
      <Notice kind="attention">
        <p>{t("form.keptOffline")}</p>
      </Notice>
    )
  if (state === "restored")
    return (
      <Notice kind="info">
        <p>{t("form.keptRestored")}</p>
        <Button type="button" variant="secondary" onClick={onDiscard}>
          {t("form.keptDiscard")}
        </Button>
      </Notice>
    )
  return (
    <p className="soft" aria-live="polite">
      {state === "kept" ? t("form.kept") : null}
    </p>
  )
}
