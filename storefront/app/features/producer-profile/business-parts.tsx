import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { provinces, type Province } from "@serumpun/domain/places"
import { legalForms } from "@serumpun/domain/units"
import { useTranslation } from "react-i18next"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { PartProps } from "./part-props.ts"

/** What was verified is shown, not asked: changing it would make another business of it. */
export function BusinessPart({ me, values, problems }: PartProps & { me: ProducerMe }) {
  const { t } = useTranslation(["papers", "trade"])
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  const isVerified = me.status === "verified" || me.status === "suspended"
  return (
    <fieldset className="form-part">
      <legend>{t("profile.part.business")}</legend>
      {isVerified ? (
        <>
          <p className="soft">{t("profile.verifiedNote")}</p>
          <Terms>
            <Term label={t("profile.field.name")}>
              <bdi>{me.name}</bdi>
            </Term>
            <Term label={t("profile.field.legal_form")}>
              {t(`trade:legalForm.${me.legal_form}`)}
            </Term>
            <Term label={t("profile.field.nib")}>{me.nib}</Term>
          </Terms>
        </>
      ) : (
        <>
          <TextField {...at("name")} label={t("profile.field.name")} required />
          <SelectField
            {...at("legal_form")}
            label={t("profile.field.legal_form")}
            choices={legalForms.map((value) => ({ value, label: t(`trade:legalForm.${value}`) }))}
            required
          />
          <TextField
            {...at("nib")}
            label={t("profile.field.nib")}
            hint={t("profile.hint.nib")}
            inputMode="numeric"
            dir="ltr"
            required
          />
        </>
      )}
      <TextField
        {...at("npwp")}
        label={t("profile.field.npwp")}
        hint={t("profile.hint.npwp")}
        inputMode="numeric"
        dir="ltr"
      />
    </fieldset>
  )
}

export function PlacePart({ values, problems }: PartProps) {
  const { t } = useTranslation(["papers", "trade"])
  const locale = useLocale()
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  const choices = (Object.keys(provinces) as Province[])
    .map((value) => ({ value: value as string, label: t(`trade:province.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <fieldset className="form-part">
      <legend>{t("profile.part.place")}</legend>
      <SelectField
        {...at("province")}
        label={t("profile.field.province")}
        choices={choices}
        required
      />
      <TextField {...at("regency")} label={t("profile.field.regency")} required />
      <TextField {...at("district")} label={t("profile.field.district")} />
      <TextField {...at("village")} label={t("profile.field.village")} />
      <TextField {...at("place")} label={t("profile.field.place")} hint={t("profile.hint.place")} />
    </fieldset>
  )
}
