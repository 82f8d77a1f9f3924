import { Module } from "@medusajs/framework/utils"
import ShortlistModuleService from "./service"

export const SHORTLIST_MODULE = "shortlist"

export default Module(SHORTLIST_MODULE, { service: ShortlistModuleService })
