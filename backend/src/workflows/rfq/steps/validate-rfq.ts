import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkRfq } from "@serumpun/domain/rfq-rules"
import type { SendRfq } from "../../../contracts/buyer"
import { readRequestableListings, type RequestableListing } from "../../../readers/rfq"
import { throwProblems } from "../../problems"
import { refuseOthersFiles } from "../attach-files"

/** Reads the requested listings as they are public now and refuses what breaks a rule. */
export const validateRfqStep = createStep(
  "validate-rfq",
  async (
    { rfq, buyer_id }: { rfq: SendRfq; buyer_id: string },
    { container },
  ): Promise<StepResponse<RequestableListing[]>> => {
    const listings = await readRequestableListings(
      container,
      rfq.items.map((item) => item.listing_id),
    )
    // A buyer west of Jakarta may still have yesterday: the earlier day of the two counts as today.
    const today = dayIn(new Date(), "Pacific/Honolulu")
    throwProblems(checkRfq(rfq, listings, today))
    await refuseOthersFiles(container, buyer_id, rfq.file_ids ?? [])
    return new StepResponse(listings)
  },
)
