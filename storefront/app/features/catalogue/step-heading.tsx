import type { Step } from "@serumpun/search/widen/step"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** More words than these would be read by nobody. */
const mostNamed = 4

/** Nothing has all words: what the goods below were searched by instead. */
export function StepHeading({ steps }: { steps: Step[] }) {
  const { t } = useTranslation("catalogue")
  const format = useFormat()
  const [step] = steps
  if (!step) return null
  const { kind, words, left_out } = step
  const namesLeftOut = kind === "meanings" || (kind === "fillers" && left_out.length <= mostNamed)
  return (
    <h2>
      {namesLeftOut
        ? t("step.without", {
            words: format.list(left_out.map((word) => t("step.word", { word }))),
          })
        : t(kind === "near" ? "step.near" : "step.some", { words })}
    </h2>
  )
}
