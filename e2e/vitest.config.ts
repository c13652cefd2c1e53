import process from 'node:process'
import { defineConfig } from 'vitest/config'
import { fromEnvironment } from '../tools/test/cluster/options.ts'
import { leftOut } from './support/embedded-only.ts'

const TIMEOUT_MS = 120_000

function project(name: string, { exclude = [], setupFiles = [] }: { exclude?: string[], setupFiles?: string[] } = {}) {
  return {
    test: {
      name,
      root: import.meta.dirname,
      include: [`${name}/**/*.spec.ts`],
      exclude,
      setupFiles,
      globalSetup: [`./${name}/setup.ts`],
      fileParallelism: false,
      testTimeout: TIMEOUT_MS,
      hookTimeout: TIMEOUT_MS,
    },
  }
}

/** Flows through a real browser or a real cluster: one file after the other, since they share what they start. */
export default defineConfig(async () => ({
  test: {
    projects: [
      project('browser'),
      project('cluster', {
        exclude: (await leftOut(fromEnvironment(process.env))).map(({ name }) => `cluster/${name}`),
        setupFiles: ['./cluster/settle.ts'],
      }),
    ],
  },
}))
