import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useProblemsAt } from "#app/components/form/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import { choiceName, controlsUnder, type OpenConflicts } from "./merge-listing.ts"
import type { ControlsProps } from "./part-props.ts"
import { useControlText } from "./use-control-text.ts"

type Props = ControlsProps & {
  conflicts: OpenConflicts
  labelOf: (path: string) => string | null
}

/** What two phones have changed: what stands now and what was typed here, with a choice for each. */
export function ConflictPart({ conflicts, labelOf, ...props }: Props) {
  const { t } = useTranslation("listingActs")
  if (conflicts.paths.length === 0) return null
  return (
    <Notice kind="attention" title={t("conflict.title")} id="conflicts">
      <p>{t("conflict.text")}</p>
      <input type="hidden" name="conflicts" value={conflicts.paths.join(" ")} />
      {conflicts.paths.map((path) => (
        <Choice
          key={path}
          {...props}
          path={path}
          label={labelOf(path) ?? path}
          there={conflicts.there}
        />
      ))}
    </Notice>
  )
}

function Choice({
  path,
  label,
  there,
  values,
  problems,
}: ControlsProps & { path: string; label: string; there: Props["values"] }) {
  const { t } = useTranslation("listingActs")
  const textOf = useControlText()
  const name = choiceName(path)
  const errors = useProblemsAt(name, problems)
  const sides = [
    ["there", there],
    ["here", values],
  ] as const
  return (
    <fieldset className={errors.length > 0 ? "choices field-wrong" : "choices"}>
      <legend>{label}</legend>
      {sides.map(([side, form], index) => (
        <label key={side} className="field-check">
          <input
            type="radio"
            id={index === 0 ? fieldId(name) : undefined}
            name={name}
            value={side}
            defaultChecked={values[name] === side}
            aria-describedby={errors.length > 0 ? `${fieldId(name)}-error` : undefined}
          />
          <span>
            <strong>{t(`conflict.${side}`)}</strong>{" "}
            <span className="typed-text" dir="auto">
              {textOf(path, controlsUnder(path, form)) || t("conflict.nothing")}
            </span>
          </span>
        </label>
      ))}
      {errors.length > 0 ? (
        <p className="field-error" id={`${fieldId(name)}-error`}>
          <Icon name="alert" />
          <span>{errors.join(" ")}</span>
        </p>
      ) : null}
    </fieldset>
  )
}
