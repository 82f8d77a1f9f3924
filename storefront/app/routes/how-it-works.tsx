import { GuideView } from "#app/features/guide/guide-view.tsx"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import guideCss from "#app/styles/guide.css?url"
import type { Route } from "./+types/how-it-works.ts"

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: guideCss }]

export function loader({ params }: Route.LoaderArgs) {
  const t = translator(params.locale)
  return { title: t("guide:title"), description: t("guide:lede") }
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  return loaderData ? pageMeta({ matches, location, ...loaderData }) : []
}

export default function HowItWorks() {
  return <GuideView />
}
