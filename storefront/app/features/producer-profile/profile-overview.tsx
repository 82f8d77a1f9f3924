import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { dayIn, yearOf } from "@serumpun/domain/days"
import type { Problem } from "@serumpun/domain/problems"
import {
  doneSteps,
  type ProfileStep,
  profileSteps,
  stepOfField,
} from "@serumpun/domain/profile-steps"
import { canTransition } from "@serumpun/domain/statuses"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { KeptNotice } from "#app/components/form/kept-notice.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Progress } from "#app/components/ui/meter.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { fieldId, useProblemText } from "#app/lib/i18n/problem-text.ts"
import { useKeptForm } from "#app/lib/kept/use-kept-form.ts"
import { NotesPart } from "./notes-part.tsx"
import type { PartProps } from "./part-props.ts"
import { useProfileLabels } from "./use-profile-labels.ts"

type Props = PartProps & { me: ProducerMe; unavailable: Undecided }

/** How far the profile is: the next open step first, every step one tap away, in any order. */
export function ProfileOverview({ me, values, problems, unavailable }: Props) {
  const { t } = useTranslation("profile")
  const format = useFormat()
  const done = doneSteps(me, { ...me, year: yearOf(dayIn(new Date())) })
  const next = profileSteps.find((step) => !done.includes(step))
  const count = { done: format.number(done.length), all: format.number(profileSteps.length) }
  return (
    <>
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <Missing problems={problems} />
      <Progress
        label={t("step.progress")}
        value={done.length}
        max={profileSteps.length}
        text={t("step.count", count)}
      />
      <ol className="targets" role="list">
        {profileSteps.map((step) => (
          <li key={step}>
            <StepLink step={step} isDone={done.includes(step)} isNext={step === next} />
          </li>
        ))}
      </ol>
      {canTransition("producer", me.status, "submitted") ? (
        <SendForm me={me} values={values} problems={problems} isWhole={!next} />
      ) : null}
    </>
  )
}

type SendProps = PartProps & { me: ProducerMe; isWhole: boolean }

/** Answers to the curators' notes go along with whatever button is pressed. */
function SendForm({ me, values, problems, isWhole }: SendProps) {
  const { t } = useTranslation("profile")
  const notes = me.status === "changes_requested" ? me.notes : []
  const kept = useKeptForm(`profile notes ${me.id}`, JSON.stringify(notes))
  return (
    <form
      method="post"
      className="form-parts"
      ref={kept.ref}
      onInput={kept.onInput}
      onSubmit={kept.onSubmit}
    >
      {notes.length > 0 ? (
        <>
          <KeptNotice state={kept.state} onDiscard={kept.discard} />
          <NotesPart notes={notes} values={values} problems={problems} />
        </>
      ) : null}
      <div className="form-foot">
        {notes.length > 0 ? (
          <Button variant="secondary" name="intent" value="notes">
            {t("notes.save")}
          </Button>
        ) : null}
        <Button name="intent" value="submit" variant={isWhole ? "primary" : "secondary"}>
          {t("submit")}
        </Button>
      </div>
    </form>
  )
}

function StepLink({
  step,
  isDone,
  isNext,
}: {
  step: ProfileStep
  isDone: boolean
  isNext: boolean
}) {
  const { t } = useTranslation("profile")
  const state = isDone ? t("step.done") : isNext ? t("step.next") : t("step.open")
  return (
    <a
      className={isNext ? "target target-first" : "target"}
      href={`/${useLocale()}/producer/profile/${step}`}
    >
      <Icon name={isDone ? "check" : "user"} />
      <span className="target-text">
        <strong>{t(`step.${step}`)}</strong>
        <span className="soft">{state}</span>
      </span>
      <Icon name="chevron" />
    </a>
  )
}

/** What still has to be filled in; each entry leads to the step that asks for it. */
function Missing({ problems }: { problems: Problem[] }) {
  const { t } = useTranslation(["profile", "common"])
  const textOf = useProblemText()
  if (problems.length === 0) return null
  return (
    <Notice kind="error" title={t("common:form.summary")} id="problems" focused>
      <ul>
        {problems.map((found) => (
          <li key={`${found.field} ${found.code}`}>
            <MissingLink field={found.field} />: {textOf(found)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function MissingLink({ field }: { field: string }) {
  const { t } = useTranslation("profile")
  const base = `/${useLocale()}/producer/profile`
  const label = useProfileLabels()(field) ?? field
  return field.startsWith("notes.") ? (
    <a href={`#${fieldId(field)}`}>{t("notes.label")}</a>
  ) : (
    <a href={`${base}/${stepOfField(field)}`}>{label}</a>
  )
}
