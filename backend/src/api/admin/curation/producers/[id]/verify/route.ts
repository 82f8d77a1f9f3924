import { changeProducerStatus } from "../../../change-producer-status"

export const POST = changeProducerStatus("verified")
