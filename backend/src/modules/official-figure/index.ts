import { Module } from "@medusajs/framework/utils"
import OfficialFigureModuleService from "./service"

export const OFFICIAL_FIGURE_MODULE = "officialFigure"

export default Module(OFFICIAL_FIGURE_MODULE, { service: OfficialFigureModuleService })
