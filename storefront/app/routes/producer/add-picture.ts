import { pictureRule } from "@serumpun/domain/files/upload-rules"
import { problem } from "@serumpun/domain/problems"
import { redirect } from "react-router"
import { uploadPicture } from "#app/features/listing-editor/save-listing.server.ts"
import { checkFile, chosenFile } from "#app/lib/files/check-file.ts"
import type { PhotoAnswer } from "#app/lib/files/send-photo.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { findUploaded, dropUploaded } from "#app/lib/files/upload-store.server.ts"
import { noticeCookie, requireProducer } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { typedText } from "#app/lib/kept/form-values.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/add-picture.ts"

/**
 * One picture of a listing as one request of the script (`features/listing-editor/send-queue.ts`). The same file
 * again is the same picture, so that an answer which was lost on the way does no harm.
 */
export async function action(args: Route.ActionArgs) {
  const { call } = await producerPage(args)
  const { request, params } = args
  const form = await request.formData()
  const upload = String(form.get("upload") ?? "")
  const { token } = await requireProducer(request, routeLocale(params))
  const file = upload ? await findUploaded(token, upload) : chosenFile(form)
  if (file === "lost") return answer({ lost: true }, 409)
  const problems = file ? await checkFile(file, pictureRule) : [problem("file", "required")]
  if (!file || problems.length > 0) return answer({ problems }, 400)
  const path = `/producer/listings/${segment(params.listingId)}`
  const refusal = await uploadPicture(call, path, {
    file,
    alt: typedText(String(form.get("alt") ?? "")),
    chosen_type: String(form.get("chosen_type") ?? "").slice(0, 60),
    is_once: true,
  })
  if (refusal) return answer({ problems: refusal.problems }, refusal.status)
  if (upload) await dropUploaded(token, upload)
  return answer({ stored: file.name }, 201, {
    "Set-Cookie": await noticeCookie(request, "pictureAdded"),
  })
}

/** Whoever opens the address gets the listing's pictures. */
export function loader({ params }: Route.LoaderArgs) {
  throw redirect(
    `/${params.locale}/producer/listings/${segment(params.listingId)}?part=pictures#pictures`,
  )
}

function answer(body: PhotoAnswer, status: number, headers: HeadersInit = {}): Response {
  return Response.json(body, { status, headers })
}
