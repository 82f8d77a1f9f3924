import { defineLink } from "@medusajs/framework/utils"
import UserModule from "@medusajs/medusa/user"
import CurationModule from "../modules/curation"

// curator.user_id already holds the user id, so no pivot table.
export default defineLink(
  { linkable: CurationModule.linkable.curator.id, field: "user_id" },
  UserModule.linkable.user,
  { readOnly: true },
)
