import type { AppHealth } from '../../shared/app-health.ts'
import type { Route } from './context.ts'
import { API_PATHS } from '../../shared/api.ts'

/** Whether the chat app answers, for everybody who is logged in: it tells nothing about what is in the cluster. */
export const appHealth: Route = (app, { prober }) => {
  app.get(API_PATHS.app, async (request): Promise<AppHealth> => {
    app.requireViewer(request)
    return prober.read()
  })
}
