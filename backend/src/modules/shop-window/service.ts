import { MedusaService } from "@medusajs/framework/utils"
import { ShopCollection } from "./models/shop-collection"
import { ShopWindowEntry } from "./models/shop-window-entry"

export default class ShopWindowModuleService extends MedusaService({
  ShopWindowEntry,
  ShopCollection,
}) {}
