import type { CertificateScheme } from "@serumpun/domain/certificates"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import type { RfqPage } from "./rfq-page.server.ts"

type Props = { page: Pick<RfqPage, "values">; problems: Problem[] }

/** Schemes a buyer asks for; certificates that only accompany a shipment are not among them. */
const offeredSchemes = [
  "organic_eu",
  "organic_usda_nop",
  "organic_jas",
  "halal",
  "haccp",
  "bpom_md",
  "gi",
  "fsc",
  "svlk",
  "eudr_dds",
  "phytosanitary",
  "health_certificate",
  "coa",
  "sds",
] as const satisfies CertificateScheme[]

/** What the goods must bring along. */
export function RfqRequirements({ page, problems }: Props) {
  const { t } = useTranslation(["rfq", "trade"])
  const { values } = page
  return (
    <>
      <fieldset className="choices">
        <legend>{t("requirements.certificates")}</legend>
        {offeredSchemes.map((scheme) => (
          <Checkbox
            key={scheme}
            name={`certificates_needed.${scheme}`}
            label={t(`trade:certificate.${scheme}`)}
            defaultChecked={Boolean(values[`certificates_needed.${scheme}`])}
          />
        ))}
      </fieldset>
      <fieldset className="choices">
        <legend>{t("requirements.more")}</legend>
        <Checkbox
          name="sample_wanted"
          label={t("requirements.sample")}
          defaultChecked={Boolean(values.sample_wanted)}
        />
        <Checkbox
          name="private_label"
          label={t("requirements.privateLabel")}
          defaultChecked={Boolean(values.private_label)}
        />
      </fieldset>
      <div className="fields">
        <TextField
          name="packaging"
          label={t("requirements.packaging")}
          hint={t("requirements.packagingHint")}
          defaultValue={values.packaging}
          problems={problems}
        />
        <TextField
          name="repeat_volume"
          label={t("requirements.repeat")}
          hint={t("requirements.repeatHint")}
          defaultValue={values.repeat_volume}
          problems={problems}
        />
      </div>
      <TextAreaField
        name="message"
        label={t("requirements.message")}
        hint={t("requirements.messageHint", { count: LIMITS.message })}
        defaultValue={values.message}
        problems={problems}
      />
    </>
  )
}
