import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { ActGone } from "#app/features/listing-editor/act-gone.tsx"
import { NoteFields } from "#app/features/listing-editor/note-fields.tsx"
import { NoteAnswer, NoteText } from "#app/features/listing-editor/note-text.tsx"
import { readNote, writeNote } from "#app/features/listing-editor/read-note.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/answer-listing-note.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { listing } = await call<{ listing: ProducerListing }>(
    `/producer/listings/${segment(args.params.listingId)}`,
  )
  return {
    title: t("listingNotes:form.title"),
    listing: { id: listing.id, title: listing.title },
    note: listing.notes.find(({ id }) => id === args.params.noteId) ?? null,
  }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const values = readFormValues(await args.request.formData())
  const { body, problems } = readNote(values)
  if (problems.length > 0)
    return data({ values, problems, unavailable: false as const }, { status: 400 })
  const listing = `/listings/${segment(args.params.listingId)}`
  const path = `/producer${listing}/notes/${segment(args.params.noteId)}`
  const { refusal } = await attempt(() => call(path, { body }))
  if (!refusal) return done("noteAnswered", `${listing}#notes`)
  return data({ ...refusal, values }, { status: refusal.status })
}

export const handle: PageHandle = { deed: "type" }

export const meta = workspaceMeta

export default function AnswerListingNote({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("listingNotes")
  const { note, listing, title } = loaderData
  const back = `/${useLocale()}/producer/listings/${listing.id}`
  // Sent by somebody else meanwhile: what was typed stays on the page that says so.
  if (!note && !actionData) return <ActGone back={back} />
  const problems = actionData?.problems ?? []
  const isOvertaken = problems.some(({ code }) => code === "note_answered")
  const values = actionData?.values ?? (note ? writeNote(note) : {})
  // Whoever has been shown the other answer may put theirs in its place.
  const based_on = isOvertaken && note ? note.stamp : values.based_on
  const labels: Record<string, string> = { outcome: t("form.outcome"), answer: t("form.answer") }
  return (
    <form method="post" noValidate>
      <input type="hidden" name="based_on" value={based_on} />
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <ErrorSummary problems={problems} labelOf={(field) => labels[field] ?? null} />
      <ConfirmPanel
        title={title}
        actions={
          <>
            <Button>{t("form.save")}</Button>
            <ButtonLink variant="secondary" href={back}>
              {t("form.back")}
            </ButtonLink>
          </>
        }
      >
        <p className="soft">
          <bdi>{listing.title}</bdi>
        </p>
        {note ? (
          <p>
            <NoteText note={note} />
          </p>
        ) : null}
        {isOvertaken && note ? (
          <Notice kind="info" title={t("standing")}>
            <p>
              <NoteAnswer note={note} />
            </p>
          </Notice>
        ) : null}
        <NoteFields values={values} problems={problems} />
      </ConfirmPanel>
    </form>
  )
}
