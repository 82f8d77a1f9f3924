import type { GroupCertificates } from "@serumpun/backend/src/contracts/certificate.ts"
import type {
  ProducerCertificate,
  ProducerListing,
} from "@serumpun/backend/src/contracts/producer.ts"
import { dayIn } from "@serumpun/domain/days"
import { checkListingForReview } from "@serumpun/domain/listing-rules"
import { problem } from "@serumpun/domain/problems"
import { data, redirect } from "react-router"
import { RatesContext } from "#app/components/form/rates-context.ts"
import {
  checkTyped,
  closeRows,
  nameListingProblems,
  withoutDoubles,
} from "#app/features/listing-editor/check-listing.ts"
import {
  afterConflict,
  applyChoices,
  stampId,
  writeControls,
} from "#app/features/listing-editor/merge-listing.ts"
import { ListingPage, type ListingAnswer } from "#app/features/listing-editor/listing-page.tsx"
import { pricesInDollars } from "#app/features/listing-editor/rupiah-prices.ts"
import { controlsOfGood, pickGood } from "#app/features/listing-editor/pick-good.server.ts"
import { readListing } from "#app/features/listing-editor/read-listing.ts"
import { reviewTexts } from "#app/features/listing-editor/review-texts.server.ts"
import {
  describeImages,
  saveContent,
  sortPictures,
  uploadPictures,
} from "#app/features/listing-editor/save-listing.server.ts"
import { changePicture } from "#app/features/listing-editor/change-picture.server.ts"
import { readCatalogueState } from "#app/lib/catalogue/catalogue-state.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { chosenFiles } from "#app/lib/files/check-file.ts"
import { unconfirmed } from "#app/lib/kept/confirmed-prices.ts"
import { readFormValues, typedText } from "#app/lib/kept/form-values.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import { forScripts } from "#app/lib/http/script-answer.server.ts"
import { readAllPages } from "#app/lib/http/all-pages.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { doubtListingPrices } from "#app/lib/producer/usual-price.server.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/listing.ts"

async function readPage(args: Route.LoaderArgs | Route.ActionArgs) {
  const page = await producerPage(args)
  const path = `/producer/listings/${segment(args.params.listingId)}`
  const [{ listing }, own, { of_groups }] = await Promise.all([
    page.call<{ listing: ProducerListing }>(path),
    readAllPages<"certificates", ProducerCertificate>(
      page.call,
      "/producer/certificates",
      "certificates",
    ),
    page.call<GroupCertificates>("/producer/group-certificates"),
  ])
  const confirmed = of_groups.filter(({ use }) => use?.status === "confirmed")
  const certificates = [...own, ...confirmed.map(({ certificate }) => certificate)]
  return { ...page, path, listing, certificates, today: dayIn(new Date()) }
}

export async function loader(args: Route.LoaderArgs) {
  const [{ listing, certificates, today, locale }, { rates }] = await Promise.all([
    readPage(args),
    // Only the rupiah beside prices needs them; the listing can be edited without.
    readCatalogueState(args.context).catch(() => ({ rates: null })),
  ])
  return {
    rates,
    title: listing.title,
    listing,
    certificates,
    today,
    values: writeControls(listing.content, locale),
    problems: nameListingProblems(listing.problems, listing.content),
    part: new URL(args.request.url).searchParams.get("part"),
    saved_on: stampId(new URL(args.request.url).searchParams.get("saved")),
  }
}

export async function action(args: Route.ActionArgs) {
  return forScripts(args.context, await save(args))
}

/** Every button saves what is typed and a chosen picture; some then do one thing more. */
async function save(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const page = await readPage(args)
  const { call, path, locale, listing, certificates, done, base } = page
  const { rates } = await readCatalogueState(args.context).catch(() => ({ rates: null }))
  const sent = pricesInDollars(closeRows(readFormValues(form)), locale, rates)
  const {
    values: chosenValues,
    open: unchosen,
    conflicts,
  } = applyChoices(sent, writeControls(listing.content, locale))
  const good = chosenValues.intent === "pick" ? pickGood(chosenValues.good) : null
  const values = good ? { ...chosenValues, ...controlsOfGood(good) } : chosenValues
  const typed = {
    ...readListing(values, listing.content, locale),
    images: describeImages(listing.content.images, values, locale),
  }
  const show = (refusal: Partial<Refusal>, is_saved: boolean) => {
    const { problems = [], unavailable = false, status = 400, conflict } = refusal
    const stands = conflict ? afterConflict(values, conflict, locale) : { values, conflicts }
    return data<ListingAnswer>(
      { ...stands, problems: nameListingProblems(problems, typed), unavailable, is_saved },
      { status },
    )
  }
  if (unchosen.length > 0) return show({ problems: unchosen }, false)
  const { intent = "save" } = values
  if (intent === "pick" && !good)
    return show({ problems: [problem("good", "good_unknown")] }, false)
  const chosen = chosenFiles(form)
  const pictures = await sortPictures(chosen)
  const malformed = [
    ...checkTyped(values, typed, locale),
    // One wrong file holds up nothing but itself, unless it is the only one.
    ...(pictures.good.length === 0 ? pictures.problems : []),
  ]
  if (malformed.length > 0) {
    // Who wants to send it learns at once everything that is still in the way.
    const missing =
      intent === "submit"
        ? [...checkListingForReview(typed, certificates, page.today), ...openNotesOf(listing)]
        : []
    return show({ problems: withoutDoubles([...malformed, ...missing]) }, false)
  }
  const doubts = await doubtListingPrices(args.context, locale, {
    typed,
    saved: listing.content,
    own_id: listing.id,
  })
  const open = unconfirmed(doubts, values)
  if (open.length > 0) return show({ problems: open }, false)
  const saved = await saveContent(call, path, typed, values.based_on)
  if (saved.refusal) {
    // A picture gets into nobody's way, and is not sent a second time.
    const refused =
      saved.refusal.conflict && (await uploadPictures(call, path, pictures, typedText(values.alt)))
    const problems = [...saved.refusal.problems, ...(refused?.problems ?? [])]
    return show({ ...saved.refusal, problems }, false)
  }
  const { content } = listing

  const here = `/listings/${listing.id}`
  const savedOn = stampId(values.based_on)
  if (intent === "upload" && chosen.length === 0)
    return show({ problems: [problem("file", "required")] }, true)
  if (chosen.length > 0) {
    const refusal = await uploadPictures(call, path, pictures, typedText(values.alt))
    if (refusal) return show(refusal, true)
    if (intent === "upload" || intent === "save")
      return done("pictureAdded", `${here}?part=pictures&saved=${savedOn ?? ""}#pictures`)
  }
  const changed = await changePicture(call, path, intent, {
    ...{ content, locale },
    propose: (picture) => page.t("photos:list.proposalText", picture),
  })
  if (changed) return show(changed, true)
  if (changed === null)
    return done("listingSaved", `${here}?part=pictures&saved=${savedOn ?? ""}#pictures`)
  if (intent.startsWith("remove "))
    return redirect(`${base}${here}/pictures/${segment(intent.slice(7))}/remove`, 303)
  const kept = `saved=${savedOn ?? ""}`
  const reviewed = await reviewTexts(call, path, intent, { typed, saved: saved.value.listing })
  if (reviewed) return show(reviewed, true)
  if (reviewed === null) return done("textsReviewed", `${here}?part=texts&${kept}#texts`)
  if (intent === "pick") return done("goodPicked", `${here}?part=kind&${kept}#kind`)
  if (intent !== "submit") return done("listingSaved", savedOn ? `${here}?saved=${savedOn}` : here)
  const { listing: now } = await call<{ listing: ProducerListing }>(path)
  const problems = checkListingForReview(now.content, certificates, page.today)
  if (problems.length > 0) return show({ problems: [...problems, ...openNotesOf(now)] }, true)
  const submitted = await attempt(() =>
    call<{ listing: ProducerListing }>(`${path}/submit`, { body: {} }),
  )
  if (submitted.refusal) return show(submitted.refusal, true)
  // Small changes of a public listing are shown at once; everything else goes to the curators.
  const isShown = submitted.value.listing.status === "approved"
  return done(isShown ? "listingAmended" : "listingSubmitted", here)
}

export const meta = workspaceMeta

export default function ProducerListingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rates, ...page } = loaderData
  return (
    <RatesContext.Provider value={rates}>
      <ListingPage {...page} answer={actionData ?? null} />
    </RatesContext.Provider>
  )
}

/** What curators asked and nobody has answered; the backend names nothing for a small change. */
const openNotesOf = ({ problems }: ProducerListing) =>
  problems.filter(({ code }) => code === "note_open")
