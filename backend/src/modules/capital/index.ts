import { Module } from "@medusajs/framework/utils"
import CapitalModuleService from "./service"

export default Module("capital", { service: CapitalModuleService })
