import { defineConfig } from 'vitest/config'

const TIMEOUT_MS = 120_000

/** Flows through a real browser or a real cluster: one file after the other, since they share what they start. */
export default defineConfig({
  test: {
    projects: ['browser', 'cluster'].map(name => ({
      test: {
        name,
        root: import.meta.dirname,
        include: [`${name}/**/*.spec.ts`],
        globalSetup: [`./${name}/setup.ts`],
        fileParallelism: false,
        testTimeout: TIMEOUT_MS,
        hookTimeout: TIMEOUT_MS,
      },
    })),
  },
})
