import { type TargetLocale, targetLocales, textStates } from "@serumpun/domain/translations"
import { useState } from "react"
import type { ExportAsked } from "../../lib/translation-file-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { ExportTexts } from "./export-texts"

const ALL = "all"

/** For operators: texts of any language, who see no translators' desk. */
export function ExportForAgency() {
  const { t, tongue } = useText()
  const [language, setLanguage] = useState<TargetLocale>(targetLocales[0] ?? "en")
  const [state, setState] = useState<string>("missing")
  const asked: ExportAsked = { language, ...(state === ALL ? {} : { state }) }
  return (
    <ExportTexts
      title={t("translation.title")}
      text={t("translation.files.exportAgency")}
      asked={asked}
    >
      <div className="flex flex-wrap gap-3">
        <Choice
          label={t("translation.language")}
          value={language}
          onChange={setLanguage}
          options={targetLocales.map((value) => ({ value, label: tongue(value) }))}
        />
        <Choice
          label={t("translation.stateLabel")}
          value={state}
          onChange={setState}
          options={[
            { value: ALL, label: t("translation.all") },
            ...textStates.map((value) => ({
              value: value as string,
              label: t(`translation.state.${value}`),
            })),
          ]}
        />
      </div>
    </ExportTexts>
  )
}
