import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocation } from "react-router"
import { classes } from "#app/components/ui/classes.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { AutosaveState } from "./autosave.ts"

type Props = {
  state: AutosaveState
  labelOf: (path: string) => string | null
  onDiscard: () => void
}

/**
 * Where what was typed is right now. Stays in sight while the form scrolls under it; what has come to an
 * end is announced, that something is on its way is only seen.
 */
export function SavedNotice({ state, labelOf, onDiscard }: Props) {
  const { t } = useTranslation(["autosave", "common"])
  const locale = useLocale()
  const { pathname } = useLocation()
  const text = useStateText(state, labelOf)
  const signIn = `/${locale}/sign-in?${new URLSearchParams({ next: pathname })}`
  return (
    <div className={classes("kept", `kept-${lookOf(state)}`)} data-state={state.is}>
      <p aria-live="polite">{text}</p>
      {state.is === "saving" ? <p>{t("saving")}</p> : null}
      {state.is === "restored" ? (
        <button type="button" className="link-button" onClick={onDiscard}>
          {t("common:form.keptDiscard")}
        </button>
      ) : null}
      {state.is === "signed_out" ? <a href={signIn}>{t("signIn")}</a> : null}
      {state.is === "closed" ? <a href={pathname}>{t("reload")}</a> : null}
    </div>
  )
}

function useStateText(state: AutosaveState, labelOf: Props["labelOf"]): string | null {
  const { t } = useTranslation(["autosave", "common"])
  const format = useFormat()
  switch (state.is) {
    case "untouched":
    case "saving":
      return null
    case "kept":
      return t("common:form.kept")
    case "restored":
      return t("common:form.keptRestored")
    case "offline":
      return t("common:form.keptOffline")
    case "waiting":
      return t("waiting")
    case "signed_out":
      return t("signedOut")
    case "closed":
      return t("closed")
    case "saved": {
      const time = format.clock(state.at)
      const fields = [...new Set(state.left_out.map((field) => labelOf(field) ?? field))]
      return fields.length > 0
        ? t("savedPartly", { time, fields: format.list(fields) })
        : t("saved", { time })
    }
  }
}

/** What asks for attention looks like what waits for a connection. */
function lookOf(state: AutosaveState): string {
  if (state.is === "waiting" || state.is === "signed_out" || state.is === "closed") return "offline"
  return state.is === "saved" && state.left_out.length > 0 ? "offline" : state.is
}
