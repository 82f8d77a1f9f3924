import type { CompanyView as Company } from "@serumpun/backend/src/contracts/company.ts"
import { isVatKnown } from "@serumpun/domain/company/tax-numbers"
import { mayDo } from "@serumpun/domain/company/roles"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { CompanyForm } from "./company-form.ts"
import { InviteForm } from "./invite-form.tsx"
import { LimitForm } from "./limit-form.tsx"
import { People } from "./people.tsx"
import { useCompanyLabels } from "./use-company-labels.ts"

export const companyNotices = [
  "saved",
  "invited",
  "withdrawn",
  "role_changed",
  "removed",
  "left",
  "chosen",
  "joined",
] as const
export type CompanyNotice = (typeof companyNotices)[number]

type Props = {
  company: Company
  notice: CompanyNotice | null
  /** The form that was not done, by what it was for. */
  form: CompanyForm & { intent: string }
}

/** The company that somebody buys for: details, people, limit, addresses. Owners change them here. */
export function CompanyView({ company, notice, form }: Props) {
  const { t } = useTranslation(["company", "account"])
  const labelOf = useCompanyLabels()
  const base = `/${useLocale()}/account`
  const isOwner = mayDo(company.role, "manage")
  const formOf = (intent: string) => (form.intent === intent ? form : { values: {}, problems: [] })
  return (
    <>
      <Breadcrumb trail={[{ label: t("account:list.title"), href: base }, { label: t("title") }]} />
      {notice ? <Notice kind="success" title={t(`notice.${notice}`)} /> : null}
      <h1 dir="auto">{company.name}</h1>
      <p className="lede">{t(`roleText.${company.role}`)}</p>
      <Unavailable because={form.unavailable} />
      <ErrorSummary problems={form.problems} labelOf={labelOf} />
      <Details company={company} isOwner={isOwner} />
      <Section title={t("people.title")} id="people">
        <People company={company} isOwner={isOwner} />
        {isOwner ? <InviteForm {...formOf("invite")} /> : null}
      </Section>
      <Section title={t("limit.title")} id="limit">
        <LimitForm limit={company.limit} isOwner={isOwner} {...formOf("limit")} />
      </Section>
      <Addresses company={company} isOwner={isOwner} />
      <Companies companies={company.companies} />
    </>
  )
}

type PartProps = { company: Company; isOwner: boolean }

function Details({ company, isOwner }: PartProps) {
  const { t } = useTranslation("company")
  const format = useFormat()
  const href = `/${useLocale()}/account/company/details`
  const { vat, eori } = company
  return (
    <Section
      title={t("details.title")}
      {...(isOwner ? { more: { label: t("details.edit"), href } } : {})}
    >
      <Terms>
        <Term label={t("field.country_code")}>{format.country(company.country_code)}</Term>
        <Term label={t("field.vat")}>
          {vat ? <bdi>{vat}</bdi> : <span className="soft">{t("details.none")}</span>}
          {vat && !isVatKnown(vat) ? (
            <span className="soft"> {t("details.vatUnknown")}</span>
          ) : null}
        </Term>
        <Term label={t("field.eori")}>
          {eori ? <bdi>{eori}</bdi> : <span className="soft">{t("details.none")}</span>}
        </Term>
      </Terms>
    </Section>
  )
}

function Addresses({ company, isOwner }: PartProps) {
  const { t } = useTranslation("company")
  const format = useFormat()
  const base = `/${useLocale()}/account/company/addresses`
  return (
    <Section
      title={t("addresses.title")}
      {...(isOwner ? { more: { label: t("addresses.add"), href: `${base}/new` } } : {})}
    >
      <p className="soft">{t("addresses.text")}</p>
      <ul className="company-list" role="list">
        {company.addresses.map((address) => (
          <li key={address.id}>
            <h3 dir="auto">{address.name}</h3>
            <p>
              <bdi>
                {[
                  address.street,
                  [address.postal_code, address.city].filter(Boolean).join(" "),
                  format.country(address.country_code),
                  address.port,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </bdi>
            </p>
            {isOwner ? (
              <p>
                <a href={`${base}/${address.id}`}>
                  {t("addresses.editOne", { name: address.name })}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Companies({ companies }: Pick<Company, "companies">) {
  const { t } = useTranslation("company")
  const action = `/${useLocale()}/account/company`
  if (companies.length < 2) return null
  return (
    <Section title={t("companies.title")} id="companies">
      <p className="soft">{t("companies.text")}</p>
      <ul className="company-list" role="list">
        {companies.map(({ id, name, role, is_chosen }) => (
          <li key={id}>
            <p>
              <b dir="auto">{name}</b> <span className="soft">{t(`role.${role}`)}</span>
            </p>
            {is_chosen ? (
              <p className="soft">{t("companies.here")}</p>
            ) : (
              <form method="post" action={action}>
                <Button variant="secondary" name="intent" value={`choose:${id}`}>
                  {t("companies.choose", { name })}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
