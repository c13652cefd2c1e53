import type { Options } from 'execa'
import type { KubernetesObject } from './kubernetes.ts'
import type { ApplicationChart, Overlay } from './names.ts'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { runTool } from '../toolchain/run-tool.ts'
import { NAMESPACE, releaseName, SAMPLE_DIGEST } from './names.ts'

export interface RenderOptions {
  overlay?: Overlay
  /** Settings as `--set` takes them. */
  set?: string[]
  valuesFiles?: string[]
  /** Further arguments of `helm template`. */
  args?: string[]
  /** Where Helm runs, and with which variables. */
  process?: Options
}

/** What every overlay but dev asks whoever deploys it for. */
function requiredSettings(overlay: Overlay | undefined): string[] {
  return overlay && overlay !== 'dev'
    ? [`image.digest=${SAMPLE_DIGEST}`]
    : []
}

/** What `helm template` prints for one chart of a charts folder. */
export function render(helm: string, chartsFolder: string, chart: ApplicationChart, { overlay, set = [], valuesFiles = [], args = [], process = {} }: RenderOptions = {}): Promise<string> {
  const overlayFiles = overlay
    ? [
        join(chartsFolder, chart, `values-${overlay}.yaml`),
      ]
    : []
  return runTool(helm, [
    'template',
    releaseName(chart),
    join(chartsFolder, chart),
    '--namespace',
    NAMESPACE,
    ...[
      ...overlayFiles,
      ...valuesFiles,
    ].flatMap(file => ['--values', file]),
    ...[
      ...requiredSettings(overlay),
      ...set,
    ].flatMap(setting => ['--set', setting]),
    ...args,
  ], process)
}

/** The objects of a render, in its order. */
export function parseObjects(text: string): KubernetesObject[] {
  return parseAllDocuments(text)
    .map(document => document.toJS() as KubernetesObject | null)
    .filter(object => object !== null)
}
