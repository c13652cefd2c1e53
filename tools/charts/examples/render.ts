import type { Example } from './names.ts'
import { join } from 'node:path'
import { runTool } from '../../toolchain/index.ts'
import { NAMESPACE, SAMPLE_DIGEST } from '../names.ts'

export interface ExampleOptions {
  /** Settings as `--set` takes them. */
  set?: string[]
  namespace?: string
}

/** What a production overlay of an example would say. A CronJob starts one pod at a time. */
export const PRODUCTION: Record<Example, string[]> = {
  worker: ['image.pullPolicy=Always', `image.digest=${SAMPLE_DIGEST}`, 'replicas=2'],
  stateful: ['image.pullPolicy=Always', `image.digest=${SAMPLE_DIGEST}`, 'replicas=2'],
  nightly: ['image.pullPolicy=Always', `image.digest=${SAMPLE_DIGEST}`],
}

/** What `helm template` prints for one of the staged examples, as a release of its own name. */
export function renderExample(helm: string, examples: string, example: Example, { set = [], namespace = NAMESPACE }: ExampleOptions = {}): Promise<string> {
  const settings = set.flatMap(setting => ['--set', setting])
  return runTool(helm, ['template', example, join(examples, example), '--namespace', namespace, ...settings])
}
