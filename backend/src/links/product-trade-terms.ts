import ProductModule from "@medusajs/medusa/product"
import { defineLink } from "@medusajs/framework/utils"
import TradeModule from "../modules/trade"

export default defineLink(ProductModule.linkable.product, TradeModule.linkable.tradeTerms)
