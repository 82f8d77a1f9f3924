import type { MedusaResponse } from "@medusajs/framework/http"
import type { PeopleView } from "../../../contracts/people"
import { readPeople } from "../../../readers/people"
import type { ProducerRequest } from "../../access/acting"

export async function GET(req: ProducerRequest, res: MedusaResponse<{ people: PeopleView }>) {
  res.json({ people: await readPeople(req.scope, req.producer) })
}
