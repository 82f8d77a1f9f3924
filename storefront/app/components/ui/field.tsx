import type { ComponentProps, ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { classes } from "./classes.ts"
import { Icon } from "./icon.tsx"

export type FieldTexts = {
  id: string
  label: string
  hint?: ReactNode
  errors?: string[]
  /** Unit or currency beside the control, e.g. "kg". */
  suffix?: string
}

function describedBy({ id, hint, errors }: FieldTexts) {
  const ids = [errors?.length ? `${id}-error` : null, hint ? `${id}-hint` : null]
  return ids.filter(Boolean).join(" ") || undefined
}

function Frame({
  texts,
  required,
  children,
}: {
  texts: FieldTexts
  required: boolean | undefined
  children: ReactNode
}) {
  const { t } = useTranslation("common")
  const { id, label, hint, errors, suffix } = texts
  return (
    <div className={classes("field", errors?.length ? "field-wrong" : null)}>
      <label htmlFor={id}>
        {label} {required ? null : <span className="soft">({t("form.optional")})</span>}
      </label>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className="field-control">
        {children}
        {suffix ? <span className="field-suffix">{suffix}</span> : null}
      </div>
      {errors?.length ? (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>{errors.join(" ")}</span>
        </p>
      ) : null}
    </div>
  )
}

export function TextField({
  id,
  label,
  hint,
  errors,
  suffix,
  ...input
}: FieldTexts & ComponentProps<"input">) {
  const texts = { id, label, hint, errors, suffix }
  return (
    <Frame texts={texts} required={input.required}>
      <input
        type="text"
        {...input}
        id={id}
        aria-invalid={errors?.length ? true : undefined}
        aria-describedby={describedBy(texts)}
      />
    </Frame>
  )
}

export function TextAreaField({
  id,
  label,
  hint,
  errors,
  ...area
}: FieldTexts & ComponentProps<"textarea">) {
  const texts = { id, label, hint, errors }
  return (
    <Frame texts={texts} required={area.required}>
      <textarea
        rows={5}
        {...area}
        id={id}
        aria-invalid={errors?.length ? true : undefined}
        aria-describedby={describedBy(texts)}
      />
    </Frame>
  )
}

export type Choice = { value: string; label: string }

export function SelectField({
  id,
  label,
  hint,
  errors,
  choices,
  ...select
}: FieldTexts & ComponentProps<"select"> & { choices: Choice[] }) {
  const { t } = useTranslation("common")
  const texts = { id, label, hint, errors }
  return (
    <Frame texts={texts} required={select.required}>
      <select
        {...select}
        id={id}
        aria-invalid={errors?.length ? true : undefined}
        aria-describedby={describedBy(texts)}
      >
        {select.required && select.defaultValue ? null : (
          <option value="">{t("form.choose")}</option>
        )}
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  )
}

/** One box with its sentence; `count` shows how many results it would leave. */
export function Checkbox({
  label,
  count,
  ...input
}: ComponentProps<"input"> & { label: ReactNode; count?: string }) {
  return (
    <label className="field-check">
      <input type="checkbox" {...input} />
      <span>{label}</span>
      {count === undefined ? null : <span className="count num">{count}</span>}
    </label>
  )
}
