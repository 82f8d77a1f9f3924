import type { MedusaRequest } from "@medusajs/framework/http"

/** The meeting that an address names. */
export const askedMeeting = ({ params }: Pick<MedusaRequest, "params">) => ({
  programme_id: params.id ?? "",
  meeting_id: params.meeting ?? "",
})
