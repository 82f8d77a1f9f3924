import { createPortal } from "react-dom"
import type { InvitationsAnswer } from "../../../contracts/register-claim"
import { useText } from "../../lib/use-text"

/** Eight slips of an A4 page, cut along the lines; the desk around them stays off the paper. */
const printed = `
@media screen { .slips { display: none } }
@media print {
  @page { size: A4; margin: 10mm }
  body > *:not(.slips) { display: none !important }
  html, body { background: #fff; height: auto; overflow: visible }
  .slips { display: block; color: #000; font: 10pt/1.35 system-ui, sans-serif }
  .slips ul { display: grid; grid-template-columns: 1fr 1fr; margin: 0; padding: 0; list-style: none }
  .slips li { display: grid; grid-template-columns: 30mm 1fr; gap: 4mm; min-height: 66mm; padding: 5mm;
    box-sizing: border-box; border: 0.2mm dashed #888; break-inside: avoid; align-content: start }
  .slips img { width: 30mm; height: 30mm }
  .slips p { margin: 0 0 1.5mm; overflow-wrap: anywhere }
  .slips .slip-name { font-weight: 700; font-size: 12pt }
  .slips .slip-code { font: 700 15pt/1.2 ui-monospace, monospace; letter-spacing: 0.05em; white-space: nowrap }
}`

/** What is handed out. It is in the page for the printer alone; the codes are nowhere else. */
export function Slips({ answer }: { answer: InvitationsAnswer }) {
  const { t, day } = useText()
  return createPortal(
    <div className="slips">
      <style>{printed}</style>
      <ul>
        {answer.invitations.map((slip) => (
          <li key={slip.business_id}>
            <img alt="" src={`data:image/svg+xml,${encodeURIComponent(slip.qr)}`} />
            <div>
              <p className="slip-name">{slip.name}</p>
              <p>{slip.village}</p>
              <p>{t("region.claim.slip.how", { address: answer.page })}</p>
              <p className="slip-code">{slip.code}</p>
              <p>{t("region.claim.slip.until", { date: day(slip.until) })}</p>
              <p>{answer.office}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>,
    document.body,
  )
}
