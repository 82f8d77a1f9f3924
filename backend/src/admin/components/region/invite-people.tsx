import { useState } from "react"
import { Alert, Button, Container, Heading, Text as Paragraph, usePrompt } from "@medusajs/ui"
import type { NarrowedTo } from "../../../contracts/register"
import type { InvitationsAnswer, InviteBusinesses } from "../../../contracts/register-claim"
import { useInvite } from "../../lib/claim-queries"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { Slips } from "./slips"

/** As many slips as one answer has. */
const MOST = 500

type Props = {
  ids: string[]
  /** What the list is narrowed to, and how many match it. */
  filter: NarrowedTo
  count: number
  onDone: () => void
}

/** Slips of all that was made on this page; an entry that was invited twice has only its latest code, the other is void. */
function allSlips(answers: InvitationsAnswer[]): InvitationsAnswer["invitations"] {
  const latest = new Map(
    answers.flatMap(({ invitations }) => invitations.map((slip) => [slip.business_id, slip])),
  )
  return [...latest.values()]
}

/** Codes with which businesses claim their entries: for those ticked, or all that match, told by number before. */
export function InvitePeople({ ids, filter, count, onDone }: Props) {
  const { t, number, locale } = useText()
  const invite = useInvite(locale)
  const prompt = usePrompt()
  // The codes are nowhere else: those of an earlier portion stay until the page is left.
  const [made, setMade] = useState<InvitationsAnswer[]>([])
  const ask = async (body: InviteBusinesses, amount: number) => {
    const agreed = await prompt({
      title: t("region.claim.sure", { count: amount, shown: number(amount) }),
      description: t("region.claim.sureText"),
      confirmText: t("region.claim.invite"),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    })
    if (!agreed) return
    invite.mutate(body, {
      onSuccess: (answer) => {
        setMade((earlier) => [...earlier, answer])
        onDone()
      },
    })
  }
  const all = Math.min(count, MOST)
  return (
    <Container className="flex flex-col items-start gap-3">
      <Heading level="h2">{t("region.claim.title")}</Heading>
      <Paragraph size="small">{t("region.claim.text")}</Paragraph>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="secondary"
          disabled={ids.length === 0}
          isLoading={invite.isPending}
          onClick={() => void ask({ business_ids: ids }, ids.length)}
        >
          {t("region.claim.ticked", { count: ids.length, shown: number(ids.length) })}
        </Button>
        {count > 0 && (
          <Button
            size="small"
            variant="secondary"
            isLoading={invite.isPending}
            onClick={() => void ask({ filter, most: all }, all)}
          >
            {t(count > MOST ? "region.claim.first" : "region.claim.all", {
              count: all,
              shown: number(all),
            })}
          </Button>
        )}
      </div>
      {invite.isError && <Failure error={invite.error} />}
      {made.length > 0 && <Made answers={made} />}
    </Container>
  )
}

function Made({ answers }: { answers: InvitationsAnswer[] }) {
  const { t, number } = useText()
  const latest = answers.at(-1)
  const made = latest?.invitations.length ?? 0
  const left = latest?.left_out ?? 0
  const slips = allSlips(answers)
  return (
    <Alert variant={made > 0 ? "success" : "warning"} role="status">
      <p>{t("region.claim.made", { count: made, shown: number(made) })}</p>
      {left > 0 && <p>{t("region.claim.leftOut", { count: left, shown: number(left) })}</p>}
      {latest && slips.length > 0 && (
        <>
          <p>{t("region.claim.once")}</p>
          <Button size="small" className="mt-2" onClick={() => window.print()}>
            {t("region.claim.print", { count: slips.length, shown: number(slips.length) })}
          </Button>
          <Slips answer={{ ...latest, invitations: slips }} />
        </>
      )}
    </Alert>
  )
}
