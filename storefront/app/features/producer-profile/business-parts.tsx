import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { legalForms } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { PartProps } from "./part-props.ts"

/** What was verified is shown, not asked: changing it would make another business of it. */
export function BusinessPart({ me, values, problems }: PartProps & { me: ProducerMe }) {
  const { t } = useTranslation(["profile", "trade"])
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  const locale = useLocale()
  const isVerified = me.status === "verified" || me.status === "suspended"
  return (
    <fieldset className="form-part">
      <legend>{t("part.business")}</legend>
      {isVerified ? (
        <>
          <p className="soft">{t("verifiedNote")}</p>
          <Terms>
            <Term label={t("field.name")}>
              <bdi>{me.name}</bdi>
            </Term>
            <Term label={t("field.legal_form")}>{t(`trade:legalForm.${me.legal_form}`)}</Term>
            <Term label={t("field.nib")}>{me.nib}</Term>
          </Terms>
        </>
      ) : (
        <>
          <TextField {...at("name")} label={t("field.name")} required />
          <SelectField
            {...at("legal_form")}
            label={t("field.legal_form")}
            choices={legalForms.map((value) => ({ value, label: t(`trade:legalForm.${value}`) }))}
            required
          />
          <TextField
            {...at("nib")}
            label={t("field.nib")}
            hint={t("hint.nib")}
            inputMode="numeric"
            dir="ltr"
            required
          />
          {problems.some(({ code }) => code === "nib_taken") ? (
            <p>
              <a href={`/${locale}/producer/nib?nib=${encodeURIComponent(values.nib ?? "")}`}>
                {t("dispute.taken")}
              </a>
            </p>
          ) : null}
        </>
      )}
      <TextField
        {...at("npwp")}
        label={t("field.npwp")}
        hint={t("hint.npwp")}
        inputMode="numeric"
        dir="ltr"
      />
    </fieldset>
  )
}

export function ContactPart({ values, problems }: PartProps) {
  const { t } = useTranslation("profile")
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  return (
    <fieldset className="form-part">
      <legend>{t("part.contact")}</legend>
      <TextField
        {...at("contact_name")}
        label={t("field.contact_name")}
        autoComplete="name"
        required
      />
      <TextField
        {...at("contact_email")}
        type="email"
        label={t("field.contact_email")}
        autoComplete="email"
        dir="ltr"
        required
      />
      <TextField
        {...at("contact_phone")}
        type="tel"
        label={t("field.contact_phone")}
        autoComplete="tel"
        dir="ltr"
        required
      />
    </fieldset>
  )
}
