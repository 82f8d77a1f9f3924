import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { OnlyFor } from "#app/components/company/allowed.tsx"
import { ConfirmForm } from "#app/components/form/confirm-form.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { actAt, deedOfAct, wordOf } from "#app/features/listing-editor/act-words.ts"
import { ActGone } from "#app/features/listing-editor/act-gone.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/listing-act.ts"

const notices = {
  take_back: "listingTakenBack",
  discard_edit: "listingEditDiscarded",
  resume: "listingResumed",
  withdraw: "listingWithdrawn",
  duplicate: "listingDuplicated",
  archive: "listingArchived",
  unarchive: "listingUnarchived",
  delete: "listingDeleted",
} as const

/** What is to be done stands last in the address; the routes name no other words. */
function readAct(request: Request) {
  const act = actAt(new URL(request.url).pathname)
  if (!act) throw data(null, { status: 404 })
  return act
}

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const act = readAct(args.request)
  const { listing } = await call<{ listing: ProducerListing }>(
    `/producer/listings/${segment(args.params.listingId)}`,
  )
  return {
    title: t(`listingActs:act.${act}.title`, { title: listing.title }),
    id: listing.id,
    act,
    applies: listing.acts.includes(act),
    is_public: listing.is_public,
  }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const act = readAct(args.request)
  const path = `/producer/listings/${segment(args.params.listingId)}/${wordOf(act)}`
  const { value, refusal } = await attempt(() =>
    call<{ listing?: ProducerListing }>(path, { body: {} }),
  )
  if (refusal) return data(refusal, { status: refusal.status })
  // To the list from what is no longer worked on; a copy is opened, since it is to become another good.
  const isGone = act === "delete" || act === "archive" || act === "withdraw"
  return done(notices[act], isGone ? "/listings" : `/listings/${value.listing?.id ?? ""}`)
}

export const meta = workspaceMeta

export default function ListingActPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("listingActs")
  const { act, title, id, is_public } = loaderData
  const back = `/${useLocale()}/producer/listings/${id}`
  if (!loaderData.applies && !actionData) return <ActGone back={back} />
  const isSeen = act === "take_back" && is_public
  return (
    <OnlyFor deed={deedOfAct(act)}>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <ConfirmForm
        title={title}
        text={isSeen ? t("act.take_back.textPublic") : t(`act.${act}.text`)}
        yes={t(`act.${act}.yes`)}
        no={t("no")}
        back={back}
        problems={actionData?.problems ?? []}
      />
    </OnlyFor>
  )
}
