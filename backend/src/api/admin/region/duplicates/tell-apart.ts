import type { MedusaResponse } from "@medusajs/framework/http"
import { readTerritory } from "../../../../readers/territory"
import { tellApartWorkflow } from "../../../../workflows/register/tell-apart"
import type { AdminRequest } from "../../../access/acting"

/** Whether the two of the address are two businesses. */
export const answerTellApart =
  (are_two: boolean) => async (req: AdminRequest, res: MedusaResponse<{ changed: boolean }>) => {
    const { id = "", other = "" } = req.params
    const { result } = await tellApartWorkflow(req.scope).run({
      input: {
        ...{ ids: [id, other], are_two, territory: readTerritory(req) },
        actor: { user_id: req.user.id },
      },
    })
    res.json(result)
  }
