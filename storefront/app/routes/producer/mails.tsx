import type { PushSettings } from "@serumpun/backend/src/contracts/notice.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { redirect } from "react-router"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { PushSwitch } from "#app/features/notices/push-switch.tsx"
import { MailWishesForm } from "#app/features/notices/mail-wishes-form.tsx"
import { loadMailWishes, saveMailWishes, savePush } from "#app/features/notices/notices.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/mails.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const [{ muted }, { public_key }] = await Promise.all([
    loadMailWishes(call, "/producer"),
    call<PushSettings>("/producer/push"),
  ])
  const saved = new URL(args.request.url).searchParams.has("saved")
  return { muted, saved, public_key, title: t("notices:mails.title") }
}

export async function action(args: Route.ActionArgs) {
  const { call, base } = await producerPage(args)
  const form = await args.request.formData()
  if (await savePush(call, form)) return null
  await saveMailWishes(call, "/producer", form)
  return redirect(`${base}/mails?saved`, { status: 303 })
}

export const handle: PageHandle = { deed: "manage" }

export const meta = workspaceMeta

export default function ProducerMails({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("notices")
  const { muted, saved, public_key, title } = loaderData
  return (
    <>
      <Breadcrumb
        trail={[{ label: t("title"), href: `/${useLocale()}/producer/notices` }, { label: title }]}
      />
      <h1>{title}</h1>
      <MailWishesForm muted={muted} saved={saved} />
      {public_key ? <PushSwitch publicKey={public_key} /> : null}
    </>
  )
}
