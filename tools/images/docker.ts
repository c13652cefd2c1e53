import type { Engine } from './engine.ts'
import { execa } from 'execa'
import { runTool } from '../toolchain/run-tool.ts'
import { buildArguments } from './engine.ts'

const PULL_TIMEOUT_MS = 300_000

interface DockerOptions {
  /** Variables for the client, such as DOCKER_HOST. */
  env?: Record<string, string>
  /** For a daemon without a network of its own. */
  usesHostNetwork?: boolean
}

export function dockerEngine({ env = {}, usesHostNetwork = false }: DockerOptions = {}): Engine {
  const docker = (...args: string[]) => runTool('docker', args, { env })
  const succeeds = async (...args: string[]) => {
    const { exitCode } = await execa('docker', args, {
      env,
      stdin: 'ignore',
      reject: false,
      timeout: PULL_TIMEOUT_MS,
    })
    return exitCode === 0
  }
  const has = (image: string) => succeeds('image', 'inspect', image)

  return {
    name: 'docker',
    has,
    canGet: async image => await has(image) || succeeds('pull', '--quiet', image),
    async build(order) {
      await docker('build', ...(usesHostNetwork
        ? ['--network', 'host']
        : []), ...buildArguments(order))
    },
    async importRoot(archive, image) {
      await docker('import', archive, image)
    },
    sizeBytes: async image => Number(await docker('image', 'inspect', '--format', '{{.Size}}', image)),
    async save(images, archive) {
      await docker('save', '--output', archive, ...images)
    },
  }
}

export async function isDockerRunning(env: Record<string, string> = {}): Promise<boolean> {
  const { exitCode } = await execa('docker', ['version', '--format', '{{.Server.Version}}'], { env, reject: false })
  return exitCode === 0
}
