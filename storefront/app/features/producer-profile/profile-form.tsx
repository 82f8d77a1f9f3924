import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { canTransition } from "@serumpun/domain/statuses"
import { useTranslation } from "react-i18next"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { KeptNotice } from "#app/components/form/kept-notice.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { Button } from "#app/components/ui/button.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useKeptForm } from "#app/lib/kept/use-kept-form.ts"
import { BusinessPart, PlacePart } from "./business-parts.tsx"
import { EvidencePart } from "./evidence-part.tsx"
import type { PartProps } from "./part-props.ts"
import { StoryPart } from "./story-part.tsx"
import { useProfileLabels } from "./use-profile-labels.ts"

type Props = PartProps & { me: ProducerMe; saved: FormValues; unavailable: Undecided }

export function ProfileForm({ me, saved, values, problems, unavailable }: Props) {
  const { t } = useTranslation(["profile", "trade", "common"])
  const kept = useKeptForm("profile", JSON.stringify(saved))
  const labelOf = useProfileLabels()
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  const count = { inputMode: "numeric", autoComplete: "off" } as const
  return (
    <form
      method="post"
      encType="multipart/form-data"
      noValidate
      className="form-parts"
      ref={kept.ref}
      onInput={kept.onInput}
      onSubmit={kept.onSubmit}
    >
      <KeptNotice state={kept.state} onDiscard={kept.discard} />
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary problems={problems} labelOf={labelOf} />
      <BusinessPart me={me} values={values} problems={problems} />
      <PlacePart values={values} problems={problems} />
      <fieldset className="form-part">
        <legend>{t("part.people")}</legend>
        <div className="form-row">
          <TextField {...at("founded_year")} {...count} label={t("field.founded_year")} />
          <TextField {...at("people_count")} {...count} label={t("field.people_count")} />
          <TextField
            {...at("women_percent")}
            {...count}
            label={t("field.women_percent")}
            suffix="%"
          />
        </div>
      </fieldset>
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
      <StoryPart values={values} problems={problems} />
      <EvidencePart me={me} problems={problems} />
      <div className="form-foot">
        <Button
          variant={canTransition("producer", me.status, "submitted") ? "secondary" : "primary"}
          name="intent"
          value="save"
        >
          {t("common:action.save")}
        </Button>
        {canTransition("producer", me.status, "submitted") ? (
          <Button name="intent" value="submit">
            {t("submit")}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
