import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Generous, because some cases start real processes and machines differ; no case waits for a fixed time. */
const TIMEOUT_MS = 60_000

const limits = { testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS }
const node = (name: string, include: string[]) => ({ test: { name, include, environment: 'node', ...limits } })
const page = (name: string, include: string[]) => ({ plugins: [vue()], test: { name, include, environment: 'jsdom', ...limits } })

export default defineConfig({
  test: {
    // By default one processor is left to whoever watches; of two that is half of the machine.
    maxWorkers: '100%',
    projects: [
      node('contract', ['packages/contract/**/*.spec.ts']),
      node('cluster-sim', ['packages/cluster-sim/**/*.spec.ts']),
      node('api', ['services/api/**/*.spec.ts']),
      page('web', ['services/web/src/**/*.spec.ts']),
      node('nginx', ['services/web/nginx/**/*.spec.ts']),
      node('dashboard-server', ['dashboard/src/{server,shared}/**/*.spec.ts']),
      page('dashboard-ui', ['dashboard/src/ui/**/*.spec.ts']),
      node('tools', ['tools/**/*.spec.ts']),
      node('e2e-support', ['e2e/{load,support}/**/*.spec.ts']),
    ],
  },
})
