export const IMAGE_VERSION = '1.0.0'

const MEGABYTE = 1_000_000

export interface ImageSpec {
  name: string
  /** The folder of its Dockerfile and its sources. */
  folder: string
  base: 'node' | 'nginx'
  /** What the image may add to its base. */
  budgetBytes: number
}

export const IMAGES: readonly ImageSpec[] = [
  {
    name: 'backend',
    folder: 'services/api',
    base: 'node',
    budgetBytes: 30 * MEGABYTE,
  },
  {
    name: 'frontend',
    folder: 'services/web',
    base: 'nginx',
    budgetBytes: 5 * MEGABYTE,
  },
  {
    name: 'dashboard',
    folder: 'dashboard',
    base: 'node',
    budgetBytes: 30 * MEGABYTE,
  },
]

/** Every manifest that `npm ci` reads, and what decides which files are sent to the builder. */
export const SHARED_INPUTS = [
  '.dockerignore',
  '.npmrc',
  'package.json',
  'package-lock.json',
  'packages/contract',
  'packages/cluster-sim/package.json',
  'services/api/package.json',
  'services/web/package.json',
  'dashboard/package.json',
] as const
