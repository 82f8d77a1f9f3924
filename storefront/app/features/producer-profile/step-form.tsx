import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import type { ProfileStep } from "@serumpun/domain/profile-steps"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { KeptNotice } from "#app/components/form/kept-notice.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useKeptForm } from "#app/lib/kept/use-kept-form.ts"
import { BusinessPart, ContactPart } from "./business-parts.tsx"
import { EvidencePart } from "./evidence-part.tsx"
import type { PartProps } from "./part-props.ts"
import type { PlaceLists } from "./place-lists.ts"
import { PlacePart } from "./place-part.tsx"
import { PeoplePart, StoryPart } from "./story-part.tsx"
import { valuesOfStep } from "./profile-values.ts"
import { useProfileLabels } from "./use-profile-labels.ts"

type Props = PartProps & {
  step: ProfileStep
  me: ProducerMe
  lists: PlaceLists
  saved: FormValues
  unavailable: Undecided
}

/** One step of the profile; what is typed is kept on the device until the server has it. */
export function StepForm({ step, me, lists, saved, values, problems, unavailable }: Props) {
  const { t } = useTranslation("profile")
  const kept = useKeptForm(`profile ${me.id} ${step}`, JSON.stringify(valuesOfStep(step, saved)))
  const part = { values, problems }
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
      <ErrorSummary problems={problems} labelOf={useProfileLabels()} />
      {step === "business" ? (
        <>
          <BusinessPart me={me} {...part} />
          <ContactPart {...part} />
        </>
      ) : null}
      {step === "place" ? (
        <PlacePart lists={lists} isRestored={kept.state === "restored"} {...part} />
      ) : null}
      {step === "story" ? (
        <>
          <StoryPart {...part} />
          <PeoplePart {...part} />
        </>
      ) : null}
      {step === "evidence" ? <EvidencePart me={me} problems={problems} /> : null}
      <div className="form-foot">
        <Button name="intent" value="save">
          {t("step.save")}
        </Button>
      </div>
    </form>
  )
}
