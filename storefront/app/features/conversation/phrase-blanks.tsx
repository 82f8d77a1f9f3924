import { incoterms } from "@serumpun/domain/incoterms"
import { currencies } from "@serumpun/domain/money"
import { type Blank, blanksOf, type PhraseId } from "@serumpun/domain/phrases"
import type { Problem } from "@serumpun/domain/problems"
import { units } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { blankName } from "./message-values.ts"
import { usePhrases } from "./phrase-text.tsx"

type Props = { id: PhraseId; values: FormValues; problems: Problem[] }

/** The chosen phrase with a control for each of its blanks. */
export function PhraseBlanks({ id, values, problems }: Props) {
  const { t } = useTranslation("conversation")
  const phrases = usePhrases()
  return (
    <fieldset className="form-part phrase-blanks">
      <legend>{t("form.phrase")}</legend>
      <input type="hidden" name="phrase" value={id} />
      <p className="thread-phrase">{phrases.withBlanks(id)}</p>
      <div className="form-row">
        {blanksOf(id).map((blank) => (
          <BlankFields key={blank} blank={blank} values={values} problems={problems} />
        ))}
      </div>
      <Button variant="quiet" name="intent" value="phrase:none" formNoValidate>
        {t("form.dropPhrase")}
      </Button>
    </fieldset>
  )
}

type BlankProps = Omit<Props, "id"> & { blank: Blank }

function BlankFields({ blank, values, problems }: BlankProps) {
  const { t } = useTranslation(["phrases", "common", "trade"])
  const name = blankName(blank)
  const texts = { name, problems, label: t(`blank.${blank}`), required: true }
  const typed = values[name]
  if (blank === "incoterm")
    return (
      <SelectField
        {...texts}
        defaultValue={typed}
        choices={incoterms.map((rule) => ({ value: rule, label: rule }))}
      />
    )
  if (blank === "date") return <TextField {...texts} type="date" defaultValue={typed} />
  const field = (
    <TextField {...texts} defaultValue={typed} inputMode={blank === "port" ? "text" : "decimal"} />
  )
  if (blank === "quantity")
    return (
      <>
        {field}
        <SelectField
          name={blankName(blank, "unit")}
          problems={problems}
          label={t("blank.unit")}
          required
          defaultValue={values[blankName(blank, "unit")] ?? units[0]}
          choices={units.map((unit) => ({ value: unit, label: t(`common:unit.perUnit.${unit}`) }))}
        />
      </>
    )
  if (blank === "money")
    return (
      <>
        {field}
        <SelectField
          name={blankName(blank, "currency")}
          problems={problems}
          label={t("blank.currency")}
          required
          defaultValue={values[blankName(blank, "currency")] ?? currencies[0]}
          choices={currencies.map((currency) => ({ value: currency, label: currency }))}
        />
      </>
    )
  return field
}
