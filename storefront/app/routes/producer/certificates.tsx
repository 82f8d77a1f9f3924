import type { ProducerCertificate } from "@serumpun/backend/src/contracts/producer.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { dayIn } from "@serumpun/domain/days"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { CertificateState } from "#app/features/certificate/certificate-state.tsx"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/certificates.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const page = askedPage(args.request)
  // What ends first needs attention first, and comes first.
  const { certificates, count } = await call<Paged & { certificates: ProducerCertificate[] }>(
    "/producer/certificates",
    { query: page.query },
  )
  return {
    title: t("certificate:title"),
    certificates,
    today: dayIn(new Date()),
    pages: pagesOf(page, count),
  }
}

export const meta = workspaceMeta

export default function ProducerCertificates({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["certificate", "trade"])
  const workspace = `/${useLocale()}/producer`
  const base = `${workspace}/certificates`
  const { certificates, today, title, pages } = loaderData
  const add = { label: t("add"), href: `${base}/new` }
  const ofGroups = (
    <p>
      <a href={`${workspace}/group-certificates`}>{t("ofGroups")}</a>
    </p>
  )
  if (certificates.length === 0)
    return (
      <>
        <h1>{title}</h1>
        <EmptyState title={t("empty")} text={t("emptyText")} action={add} />
        {ofGroups}
      </>
    )
  return (
    <>
      <h1>{title}</h1>
      <Allowed>
        <p>
          <ButtonLink href={add.href}>
            <Icon name="plus" />
            {add.label}
          </ButtonLink>
        </p>
      </Allowed>
      {ofGroups}
      <ul className="target-list" role="list">
        {certificates.map((certificate) => (
          <li key={certificate.id}>
            <a className="target" href={`${base}/${certificate.id}`}>
              <Icon name="certificate" />
              <span className="target-text">
                <strong>{t(`trade:certificate.${certificate.scheme}`)}</strong>
                <span>
                  <bdi>{certificate.number}</bdi>
                </span>
                <CertificateState certificate={certificate} today={today} />
              </span>
              <Icon name="chevron" />
            </a>
          </li>
        ))}
      </ul>
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
