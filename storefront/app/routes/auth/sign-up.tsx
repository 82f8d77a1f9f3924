import { countryCodes } from "@serumpun/domain/countries"
import { data } from "react-router"
import { checkBuyerSignUp, readBuyerSignUp } from "#app/features/auth/account-details.ts"
import { enter, turnAwaySignedIn } from "#app/features/auth/after-sign-in.server.ts"
import type { AuthState } from "#app/features/auth/auth-page.tsx"
import { signUpBuyer } from "#app/features/auth/auth.server.ts"
import { SignUpView } from "#app/features/auth/sign-up-view.tsx"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/sign-up.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  await turnAwaySignedIn(request, locale)
  const t = translator(locale)
  return {
    country_codes: [...countryCodes],
    next: new URL(request.url).searchParams.get("next") ?? "",
    title: t("auth:signUp.title"),
    description: t("auth:signUp.intro"),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const values = readFormValues(await request.formData())
  const input = readBuyerSignUp(values, locale)
  const problems = checkBuyerSignUp(input)
  const again = (status: number, state: Omit<AuthState, "values">) =>
    data({ values, ...state }, { status })
  if (problems.length > 0) return again(400, { problems, notice: null })
  const { session, refusal } = await signUpBuyer(input)
  if (refusal) return again(refusal.status, refusal)
  return enter({ request, session, next: values.next ?? null, locale })
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

export default function SignUp({ loaderData, actionData }: Route.ComponentProps) {
  const state = actionData ?? { values: {}, problems: [], notice: null }
  return (
    <SignUpView
      state={state}
      next={state.values.next ?? loaderData.next}
      country_codes={loaderData.country_codes}
    />
  )
}
