import type { PlacesAnswer } from "@serumpun/backend/src/contracts/places.ts"
import { data } from "react-router"
import { checkProducerSignUp, readProducerSignUp } from "#app/features/auth/account-details.ts"
import { enter, turnAwaySignedIn } from "#app/features/auth/after-sign-in.server.ts"
import type { AuthState } from "#app/features/auth/auth-page.tsx"
import { signUpProducer } from "#app/features/auth/auth.server.ts"
import { SignUpProducerView } from "#app/features/auth/sign-up-producer-view.tsx"
import { api } from "#app/lib/http/api.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/sign-up-producer.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  await turnAwaySignedIn(request, locale)
  const t = translator(locale)
  // A field that suggests nothing still takes what is typed.
  const { places } = await api<PlacesAnswer>("/store/places").catch(() => ({ places: [] }))
  return {
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
  return enter(session, null, routeLocale(params))
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
      state={actionData ?? { values: {}, problems: [], notice: null }}
      regencies={loaderData.regencies}
    />
  )
}
