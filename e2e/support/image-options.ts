import { readFile } from 'node:fs/promises'
import { fromRoot } from '../../tools/lib/paths.ts'

/** What an image tells Node, so that what is measured is what runs. */
export interface ImageOptions {
  options: string[]
  env: Record<string, string>
}

/** By the folder of its Dockerfile. */
export async function imageOptions(...folder: string[]): Promise<ImageOptions> {
  const dockerfile = await readFile(fromRoot(...folder, 'Dockerfile'), 'utf8')
  const [, command] = /^ENTRYPOINT (.+)$/m.exec(dockerfile) ?? []
  const [, variables = ''] = /^ENV (.+)$/m.exec(dockerfile) ?? []
  const [, ...args] = JSON.parse(command ?? '[]') as string[]
  return {
    options: args.filter(arg => arg.startsWith('--')),
    env: Object.fromEntries(variables.split(' ').map(variable => variable.split('=') as [string, string])),
  }
}
