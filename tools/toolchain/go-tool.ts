import type { GoToolName } from './pins.ts'
import { basename } from 'node:path'
import process from 'node:process'
import { fromCache, fromRoot } from '../lib/paths.ts'
import { UserError } from '../lib/user-error.ts'
import { programsInPath } from './find-in-path.ts'
import { makeOnce } from './make-once.ts'
import { GO_TOOLS } from './pins.ts'
import { runTool } from './run-tool.ts'

/** The Go command; named with the way to get it when it is missing. */
export function requireGo(reason: string, path = process.env.PATH): string {
  const [go] = programsInPath('go', path)
  if (!go)
    throw new UserError(`Go was not found, and ${reason} is built with it: install Go 1.26 or newer from go.dev/dl or your package manager`)
  return go
}

function linkFlags(name: GoToolName): string {
  const pin = GO_TOOLS[name]
  const variables: Record<string, string> = 'variables' in pin
    ? pin.variables
    : {}
  return [
    '-s',
    '-w',
    ...Object.entries(variables).map(([key, value]) => `-X ${key}=${value}`),
  ].join(' ')
}

function programName(name: GoToolName): string {
  const { package: path } = GO_TOOLS[name]
  return path === '.'
    ? name
    : basename(path)
}

/**
 * A Go tool, built once from the pinned module sums of go/<name>/ into a folder of its own below .cache/tools/bin,
 * under the name that other tools look for in PATH.
 */
export function ensureGoTool(name: GoToolName): Promise<string> {
  const pin = GO_TOOLS[name]
  const target = fromCache('tools', 'bin', `${name}-${pin.version}`, programName(name))
  return makeOnce(`building ${name} ${pin.version}`, target, async (path) => {
    const go = requireGo(name)
    await runTool(go, [
      'build',
      '-mod=readonly',
      '-trimpath',
      '-buildvcs=false',
      '-ldflags',
      linkFlags(name),
      '-o',
      path,
      pin.package,
    ], {
      cwd: fromRoot('tools', 'toolchain', 'go', name),
      env: {
        ...process.env,
        CGO_ENABLED: '0',
        GOFLAGS: '',
        GOWORK: 'off',
      },
    })
  })
}
