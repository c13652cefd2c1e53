import type { Overlay } from '../../tools/charts/names.ts'
import type { OwnReleases, Settings } from './own-releases.ts'
import { releaseName } from '../../tools/charts/names.ts'

/** The release, and the label of its pods. */
export const BACKEND = releaseName('backend')

/** The image that the cluster has, no limit of requests, and a port by which a test reaches it. */
const SETTINGS: Settings = {
  'image.requireDigest': false,
  'image.pullPolicy': 'IfNotPresent',
  'extraServices.test': { type: 'NodePort', port: 3000 },
  'config.data.RATE_LIMIT_PER_MINUTE': '0',
}

/** Installs a backend with the values of an overlay, waits until it is ready, and gives the URL at which a test reaches it. */
export async function installBackend(own: OwnReleases, overlay: Overlay, settings: Settings = {}): Promise<string> {
  await own.upgrade('backend', { ...SETTINGS, ...settings }, own.valuesOf('backend', overlay), '--wait', '--timeout=120s')
  return own.urlOfService(`${BACKEND}-test`)
}
