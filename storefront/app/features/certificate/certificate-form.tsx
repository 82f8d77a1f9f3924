import { certificateSchemes } from "@serumpun/domain/certificates"
import { locales } from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import { holderKinds } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { FileField } from "#app/components/form/file-field.tsx"
import { LocalizedField } from "#app/components/form/localized-field.tsx"
import { KeptNotice } from "#app/components/form/kept-notice.tsx"
import { UploadProgress } from "#app/components/form/upload-progress.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { Button } from "#app/components/ui/button.tsx"
import { checkFileSize, scanRule } from "@serumpun/domain/files/upload-rules"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useKeptForm } from "#app/lib/kept/use-kept-form.ts"
import { useUpload } from "#app/lib/files/use-upload.ts"

type Props = {
  /** Names the text kept on this device: the certificate's id, or "new". */
  id: string
  /** Names the saved state the text was typed on. */
  base: string
  values: FormValues
  problems: Problem[]
  unavailable: Undecided
  file_name: string | null
}

type Refused = Pick<Props, "problems" | "unavailable">

export function CertificateForm({ id, base, values, file_name, ...found }: Props) {
  const { t } = useTranslation(["certificate", "trade", "common"])
  const locale = useLocale()
  const kept = useKeptForm(`certificate ${id}`, base)
  const { upload, refused, onSubmit } = useUpload<Refused>((files) => {
    const wrong = files.flatMap((file) => checkFileSize(file, scanRule))
    return wrong.length > 0 ? { problems: wrong, unavailable: false } : null
  })
  const { problems, unavailable } = refused ?? found
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  const schemes = certificateSchemes
    .map((value) => ({ value: value as string, label: t(`trade:certificate.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <form
      method="post"
      encType="multipart/form-data"
      noValidate
      className="form-parts"
      ref={kept.ref}
      onInput={kept.onInput}
      onSubmit={(event) => {
        kept.onSubmit(event)
        onSubmit(event)
      }}
    >
      <KeptNotice state={kept.state} onDiscard={kept.discard} />
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary problems={problems} labelOf={useCertificateLabels()} />
      {values.renews ? <input type="hidden" name="renews" value={values.renews} /> : null}
      <fieldset className="form-part">
        <legend>{t("part.certificate")}</legend>
        <SelectField {...at("scheme")} label={t("field.scheme")} choices={schemes} required />
        <TextField
          {...at("number")}
          label={t("field.number")}
          hint={t("hint.number")}
          autoComplete="off"
          required
        />
        <TextField {...at("issuer")} label={t("field.issuer")} required />
        <div className="form-row">
          <TextField {...at("valid_from")} type="date" label={t("field.valid_from")} required />
          <TextField {...at("valid_until")} type="date" label={t("field.valid_until")} required />
        </div>
      </fieldset>
      <fieldset className="form-part">
        <legend>{t("part.holder")}</legend>
        <TextField
          {...at("holder_name")}
          label={t("field.holder_name")}
          hint={t("hint.holder")}
          required
        />
        <SelectField
          {...at("holder_kind")}
          label={t("field.holder_kind")}
          choices={holderKinds.map((value) => ({ value, label: t(`trade:holder.${value}`) }))}
          required
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>{t("part.scope")}</legend>
        <LocalizedField
          name="scope"
          values={values}
          problems={problems}
          labelOf={(language) => t("field.scope", { language })}
          hint={t("hint.scope")}
        />
        <TextField
          {...at("scope_hs")}
          label={t("field.scope_hs")}
          hint={t("hint.scope_hs")}
          dir="ltr"
          required
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>{t("part.file")}</legend>
        {file_name ? (
          <p>
            <bdi>{t("file", { name: file_name })}</bdi>
          </p>
        ) : null}
        <FileField
          name="file"
          shrink="document"
          problems={problems}
          accept="application/pdf,image/jpeg,image/png"
          label={t("field.file")}
          hint={t("hint.file")}
        />
        <UploadProgress upload={upload} />
      </fieldset>
      <div className="form-foot">
        <Button>{t("common:action.save")}</Button>
      </div>
    </form>
  )
}

const fields = [
  "scheme",
  "number",
  "issuer",
  "holder_name",
  "holder_kind",
  "scope_hs",
  "valid_from",
  "valid_until",
  "file",
] as const

function useCertificateLabels() {
  const { t } = useTranslation("certificate")
  const format = useFormat()
  return (field: string) => {
    const language = locales.find((code) => field === `scope.${code}`)
    if (language) return t("field.scope", { language: format.language(language) })
    const known = fields.find((name) => name === field.split(".")[0])
    return known ? t(`field.${known}`) : null
  }
}
