import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { execa } from 'execa'
import { cacheFolder } from '../lib/paths.ts'

const VERSION = /v?(\d+)\.(\d+)\.(\d+)/

export interface Version { major: number, minor: number, patch: number }

/** Reads the first x.y.z of a text. */
export function parseVersion(text: string): Version | undefined {
  const [, major, minor, patch] = VERSION.exec(text) ?? []
  return major === undefined
    ? undefined
    : {
        major: Number(major),
        minor: Number(minor),
        patch: Number(patch),
      }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  }
  catch {
    return false
  }
}

/** Every program of that name in PATH, in order; node_modules and our own cache do not count as the machine's tools. */
export function programsInPath(name: string, path = process.env.PATH ?? ''): string[] {
  return path.split(delimiter)
    .filter(folder => folder !== '' && !folder.includes('node_modules') && !folder.startsWith(cacheFolder))
    .map(folder => join(folder, name))
    .filter(isExecutable)
}

async function versionOf(file: string, args: string[]): Promise<Version | undefined> {
  const { stdout, exitCode } = await execa(file, args, { reject: false, stdin: 'ignore' })
  return exitCode === 0
    ? parseVersion(stdout)
    : undefined
}

/** The first program of that name in PATH whose version fits. */
export async function findInPath(
  name: string,
  versionArgs: string[],
  fits: (version: Version) => boolean,
  path = process.env.PATH ?? '',
): Promise<string | undefined> {
  for (const file of programsInPath(name, path)) {
    const version = await versionOf(file, versionArgs)
    if (version && fits(version))
      return file
  }
  return undefined
}
