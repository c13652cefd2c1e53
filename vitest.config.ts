import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

function node(name: string, include: string[]) {
  return {
    test: { name, include, environment: 'node' },
  }
}
function page(name: string, include: string[]) {
  return {
    plugins: [
      vue(),
    ],
    test: { name, include, environment: 'jsdom' },
  }
}

export default defineConfig({
  test: {
    projects: [
      node('contract', ['packages/contract/**/*.spec.ts']),
      node('cluster-sim', ['packages/cluster-sim/**/*.spec.ts']),
      node('api', ['services/api/**/*.spec.ts']),
      page('web', ['services/web/**/*.spec.ts']),
      node('dashboard-server', ['dashboard/src/{server,shared}/**/*.spec.ts']),
      page('dashboard-ui', ['dashboard/src/ui/**/*.spec.ts']),
      node('tools', ['tools/**/*.spec.ts']),
      node('charts', ['charts/**/*.spec.ts']),
    ],
  },
})
