import { ChecklistSection } from "./checklist-section.tsx"
import { ClaimSection } from "./claim-section.tsx"
import type { DeliveryProps } from "./delivery-props.ts"
import { MilestoneSection } from "./milestone-section.tsx"
import { RatingSection } from "./rating-section.tsx"
import { ReceiptSection } from "./receipt-section.tsx"
import { EarlierShipments } from "./earlier-shipments.tsx"

/** What an order's page shows of its goods beside status and payment. */
export function DeliverySections(props: DeliveryProps) {
  return (
    <>
      <EarlierShipments {...props} />
      <MilestoneSection {...props} />
      <ChecklistSection {...props} />
      <ReceiptSection {...props} />
      <ClaimSection {...props} />
      <RatingSection {...props} />
    </>
  )
}
