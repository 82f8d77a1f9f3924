import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import type { KeptState } from "#app/lib/kept/use-kept-form.ts"
import { classes } from "../ui/classes.ts"

/**
 * Where the typed text is right now: on this device, found again, or waiting for a connection. Comes
 * first in its form, where it stays in sight while the form scrolls under it.
 */
export function KeptNotice({ state, onDiscard }: { state: KeptState; onDiscard: () => void }) {
  const { t } = useTranslation("common")
  const texts = {
    untouched: null,
    kept: t("form.kept"),
    restored: t("form.keptRestored"),
    offline: t("form.keptOffline"),
  }
  return (
    <div className={classes("kept", `kept-${state}`)}>
      <p aria-live="polite">{texts[state]}</p>
      {state === "restored" ? (
        <button type="button" className="link-button" onClick={onDiscard}>
          {t("form.keptDiscard")}
        </button>
      ) : null}
    </div>
  )
}
