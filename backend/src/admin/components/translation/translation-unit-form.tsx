import { Button, Container, Heading, Label, Textarea, toast } from "@medusajs/ui"
import { textDirection } from "@serumpun/domain/locales"
import type { TargetLocale, TranslationKind } from "@serumpun/domain/translations"
import { useId, useState } from "react"
import type { TranslationUnit } from "../../../contracts/translation"
import { problemsOf } from "../../lib/request"
import { useSaveTranslation } from "../../lib/translation-queries"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { useFieldName } from "./field-name"

type Props = {
  listing_id: string
  language: TargetLocale
  unit: TranslationUnit
  isPublic: boolean
  isWaiting: boolean
}

/**
 * One text beside its original; each is saved by itself, so that nothing typed waits for another. What
 * somebody has changed meanwhile, original or text, is shown before anything can be saved over it.
 */
export function TranslationUnitForm({ listing_id, language, unit, isPublic, isWaiting }: Props) {
  const { t, number, tongue } = useText()
  const nameOf = useFieldName()
  const save = useSaveTranslation(listing_id)
  const id = useId()
  const [text, setText] = useState(unit.text)
  const [base, setBase] = useState(unit)
  const { field, source, state, max } = unit
  const length = [...text].length
  const isBehind = unit.seen !== base.seen
  const isTold = problemsOf(save.error).some(({ code }) =>
    ["changed_elsewhere", "original_changed"].includes(code),
  )
  const goOnFrom = (chosen: string) => {
    setText(chosen)
    setBase(unit)
    save.reset()
  }
  const send = (kind: TranslationKind) =>
    save.mutate(
      { language, kind, units: [{ field, text, seen: base.seen }] },
      {
        onSuccess: ({ work }) => {
          setBase(work.units.find((one) => one.field === field) ?? unit)
          toast.success(t("translation.saved", { field: nameOf(field) }))
        },
      },
    )
  const button = (kind: TranslationKind, variant: "primary" | "secondary") => (
    <Button
      size="small"
      variant={variant}
      disabled={isWaiting || isBehind || save.isPending || !text.trim() || length > max}
      onClick={() => send(kind)}
    >
      {t(`translation.save.${kind}`)}
    </Button>
  )
  return (
    <Container className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <Heading level="h2">{nameOf(field)}</Heading>
        <span className="txt-small">{t(`translation.state.${state}`)}</span>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <div className="flex flex-col gap-1">
          <span className="txt-compact-small-plus">{tongue("id")}</span>
          <p lang="id" className="txt-medium whitespace-pre-line">
            {source}
          </p>
        </div>
        <div className="flex flex-col gap-1">
          <Label htmlFor={id} size="small" weight="plus">
            {t("translation.field", { field: nameOf(field), language: tongue(language) })}
          </Label>
          <Textarea
            id={id}
            lang={language}
            dir={textDirection(language)}
            rows={max > 200 ? 8 : 2}
            value={text}
            aria-describedby={`${id}-length`}
            aria-invalid={length > max}
            onChange={(event) => setText(event.target.value)}
          />
          <span
            id={`${id}-length`}
            className={`txt-small ${length > max ? "text-ui-fg-error" : "text-ui-fg-subtle"}`}
          >
            {t("translation.length", { length: number(length), max: number(max) })}
          </span>
        </div>
      </div>
      {isBehind && (
        <div role="alert" className="border-ui-border-strong flex flex-col gap-2 border p-3">
          {unit.source !== base.source && (
            <p className="txt-small-plus">{t("translation.originalChanged")}</p>
          )}
          {unit.text !== base.text && (
            <>
              <p className="txt-small-plus">{t("translation.textChanged")}</p>
              <p
                className="txt-small whitespace-pre-line"
                lang={language}
                dir={textDirection(language)}
              >
                {unit.text}
              </p>
            </>
          )}
          <div className="flex flex-wrap gap-2">
            {unit.text !== base.text && (
              <Button
                size="small"
                variant="secondary"
                type="button"
                onClick={() => goOnFrom(unit.text)}
              >
                {t("translation.takeOver")}
              </Button>
            )}
            <Button size="small" variant="secondary" type="button" onClick={() => goOnFrom(text)}>
              {t("translation.keepMine")}
            </Button>
          </div>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {button("reviewed", "primary")}
        {isPublic ? null : button("draft", "secondary")}
        {button("machine", "secondary")}
      </div>
      {save.isError && !isTold && <Failure error={save.error} />}
    </Container>
  )
}
