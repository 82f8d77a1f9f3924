import type { PlacesAnswer } from "@serumpun/backend/src/contracts/places.ts"
import { data, redirect } from "react-router"
import { checkProducerSignUp, readProducerSignUp } from "#app/features/auth/account-details.ts"
import { enter, turnAwaySignedIn } from "#app/features/auth/after-sign-in.server.ts"
import type { AuthState } from "#app/features/auth/auth-page.tsx"
import { signUpProducer } from "#app/features/auth/auth.server.ts"
import { attempt } from "#app/features/auth/recovery.server.ts"
import { SignUpProducerView } from "#app/features/auth/sign-up-producer-view.tsx"
import { findEntry, joinPath } from "#app/features/register-claim/find-entry.server.ts"
import { api } from "#app/lib/http/api.server.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/sign-up-producer.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const query = new URL(request.url).searchParams
  const claim = query.get("claim")
  // Whether the entry can be read just now or not: the code goes on with whoever signs up.
  const next = claim ? joinPath(locale, claim) : query.get("next")
  const session = await turnAwaySignedIn(request, locale, next)
  if (claim && next && session?.actor === "producer") throw redirect(next)
  const t = translator(locale)
  // A field that suggests nothing still takes what is typed.
  const { places } = await api<PlacesAnswer>("/store/places").catch(() => ({ places: [] }))
  const entry = claim ? (await attempt(() => findEntry(claim))).value : null
  const prefilled: FormValues = entry
    ? { name: entry.name, province: entry.province, regency: entry.regency }
    : {}
  return {
    prefilled,
    next: next ?? "",
    title: t("auth:signUpProducer.title"),
    description: t("auth:signUpProducer.intro"),
    regencies: places,
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const values = readFormValues(await request.formData())
  const input = readProducerSignUp(values)
  const { legal_form, province } = input
  const problems = checkProducerSignUp(input)
  const again = (status: number, state: Omit<AuthState, "values">) =>
    data({ values, ...state }, { status })
  if (problems.length > 0 || !legal_form || !province) return again(400, { problems, notice: null })
  const { session, refusal } = await signUpProducer({ ...input, legal_form, province })
  if (refusal) return again(refusal.status, refusal)
  return enter({ request, session, next: values.next ?? null, locale: routeLocale(params) })
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        matches,
        location,
        title: loaderData.title,
        description: loaderData.description,
        noindex: true,
      })
    : []

export default function SignUpProducer({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <SignUpProducerView
      state={actionData ?? { values: loaderData.prefilled, problems: [], notice: null }}
      next={actionData?.values.next ?? loaderData.next}
      regencies={loaderData.regencies}
    />
  )
}
