import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AppointTranslator, SaveTranslations } from "../../../contracts/translation"
import { postBody } from "../../read-body"

export const translationMiddlewares: MiddlewareRoute[] = [
  postBody("/admin/translators", AppointTranslator),
  postBody("/admin/listing-translations/:id", SaveTranslations, { sizeLimit: "500kb" }),
]
