import type { Engine } from './engine.ts'
import { execa } from 'execa'
import { runTool } from '../toolchain/run-tool.ts'
import { buildArguments } from './engine.ts'

/** Builds without a daemon, in the network of this machine. */
export function buildahEngine(): Engine {
  const buildah = (...args: string[]) => runTool('buildah', args)
  const succeeds = async (...args: string[]) => (await execa('buildah', args, { stdin: 'ignore', reject: false })).exitCode === 0
  const has = (image: string) => succeeds('inspect', '--type', 'image', image)

  return {
    name: 'buildah',
    has,
    canGet: async image => await has(image) || succeeds('pull', '--quiet', `docker.io/library/${image}`),
    async build(order) {
      // Docker's format keeps the health check.
      await buildah('build', '--format', 'docker', '--isolation', 'chroot', '--network', 'host', ...buildArguments(order))
    },
    async importRoot(archive, image) {
      const container = (await buildah('from', 'scratch')).trim()
      await buildah('add', container, archive, '/')
      await buildah('commit', '--rm', container, image)
    },
    async sizeBytes(image) {
      const [{ size }] = JSON.parse(await buildah('images', '--json', image)) as [{ size: string }]
      return toBytes(size)
    },
    /** An archive of buildah holds one name only. */
    async save([image = ''], archive) {
      await buildah('push', '--quiet', image, `docker-archive:${archive}:${image}`)
    },
  }
}

const UNITS: Record<string, number> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 }

function toBytes(text: string): number {
  const [number = '0', unit = 'B'] = text.split(' ')
  return Number(number) * (UNITS[unit] ?? 1)
}
