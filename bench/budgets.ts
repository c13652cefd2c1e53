import type { Budget } from './budget.ts'
import { api } from './api.ts'
import { chartRender } from './chart-render.ts'
import { dashboardKwok } from './dashboard-kwok.ts'
import { dashboardPage } from './dashboard-page.ts'
import { dashboardServer } from './dashboard-server.ts'
import { firstLoad } from './first-load.ts'

/** Every budget of the project. */
export const BUDGETS: readonly Budget[] = [firstLoad, chartRender, api, dashboardServer, dashboardPage, dashboardKwok]
