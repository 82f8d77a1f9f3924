import { z } from "@medusajs/framework/zod"
import { pageQuery } from "../../page-query"

export const NoticesQuery = z
  .object({ status: z.enum(["waiting", "sent", "failed"]).optional(), ...pageQuery })
  .strict()
