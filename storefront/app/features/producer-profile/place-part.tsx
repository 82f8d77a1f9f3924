import { provinces, type Province } from "@serumpun/domain/places"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { PartProps } from "./part-props.ts"
import { type PlaceLists, usePlaceLists } from "./place-lists.ts"

/** `isRestored`: choices of an earlier visit are back, which the lists may not fit. */
type Props = PartProps & { lists: PlaceLists; isRestored: boolean }

/** Each list holds what lies in the place chosen above it. */
export function PlacePart({ lists: initial, isRestored, values, problems }: Props) {
  const { t } = useTranslation(["profile", "trade"])
  const locale = useLocale()
  const address = `/${locale}/places`
  const { lists, choice, narrow, needsButton } = usePlaceLists(address, initial, values)
  const { province = "", regency = "", district = "", village = "" } = choice
  const { compare } = new Intl.Collator(locale)
  const provinceChoices = (Object.keys(provinces) as Province[])
    .map((value) => ({ value: value as string, label: t(`trade:province.${value}`) }))
    .sort((a, b) => compare(a.label, b.label))
  return (
    <fieldset className="form-part">
      <legend>{t("part.place")}</legend>
      <SelectField
        name="province"
        label={t("field.province")}
        problems={problems}
        choices={provinceChoices}
        defaultValue={values.province}
        onChange={({ target }) => void narrow(target.form, "province")}
        required
      />
      <SelectField
        key={`in ${province}`}
        name="regency"
        label={t("field.regency")}
        problems={problems}
        choices={choicesWith(lists.regencies, regency)}
        defaultValue={regency}
        onChange={({ target }) => void narrow(target.form, "regency")}
        required
      />
      <SelectField
        key={`in ${province} ${regency}`}
        name="district"
        label={t("field.district")}
        problems={problems}
        choices={choicesWith(lists.districts, district)}
        defaultValue={district}
        onChange={({ target }) => void narrow(target.form, "district")}
      />
      <SelectField
        key={`in ${province} ${regency} ${district}`}
        name="village"
        label={t("field.village")}
        problems={problems}
        choices={choicesWith(lists.villages, village)}
        defaultValue={village}
      />
      {needsButton || isRestored ? (
        <div className="stack">
          <p className="soft">{t("step.showHint")}</p>
          <Button variant="secondary" name="intent" value="show" formNoValidate>
            {t("step.show")}
          </Button>
        </div>
      ) : null}
      <TextField
        name="place"
        label={t("field.place")}
        problems={problems}
        defaultValue={values.place ?? ""}
        hint={t("hint.place")}
      />
    </fieldset>
  )
}

/** What was saved or typed stays to be chosen, also when the list does not have it. */
function choicesWith(names: string[], chosen: string) {
  const all = chosen && !names.includes(chosen) ? [chosen, ...names] : names
  return all.map((name) => ({ value: name, label: name }))
}
