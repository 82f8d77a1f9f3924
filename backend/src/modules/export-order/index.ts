import { Module } from "@medusajs/framework/utils"
import ExportOrderModuleService from "./service"

export const EXPORT_ORDER_MODULE = "exportOrder"

export default Module(EXPORT_ORDER_MODULE, { service: ExportOrderModuleService })
