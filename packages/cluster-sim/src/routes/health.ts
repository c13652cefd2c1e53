import type { Route } from './context.ts'

export const HEALTH_PATHS = ['/healthz', '/readyz', '/livez']

export const health: Route = {
  name: 'health',
  isFor: info => HEALTH_PATHS.includes(info.path),
  answer: () => ({ body: 'ok' }),
}
