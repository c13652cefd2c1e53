import type { TestProject } from 'vitest/node'
import { startLocalMode } from '../support/local-mode.ts'
import '../support/context.ts'

/** All browser flows share one local mode, on ports of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mode = await startLocalMode()
  project.provide('urls', mode.urls)
  return async () => {
    await mode.stop()
  }
}
