import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fromRoot, root } from '../lib/paths.ts'
import { IMAGES } from './images.ts'

const read = (file: string) => readFileSync(fromRoot(file), 'utf8')
const dockerfiles = IMAGES.map(({ name, folder }) => ({
  name,
  text: read(`${folder}/Dockerfile`),
}))
const workspaces = globSync(['packages/*/package.json', 'services/*/package.json', 'dashboard/package.json'], { cwd: root })

function sharedPart(text: string) {
  return text.slice(text.indexOf('FROM'), text.indexOf('npm ci'))
}

describe.each(dockerfiles)('the Dockerfile of $name', ({ name, text }) => {
  it('installs dependencies exactly as the others do, so that their layers are shared', () => {
    expect(sharedPart(text)).toBe(sharedPart(dockerfiles[0]!.text))
  })

  it('copies the manifest of every workspace, without which npm ci refuses to run', () => {
    for (const manifest of workspaces)
      expect(text).toContain(`COPY ${manifest} ${manifest.replace('package.json', '')}\n`)
  })

  it('pulls no frontend of its own, so that it builds without a registry', () => {
    expect(text).not.toMatch(/^#\s*syntax=/m)
  })

  it('runs as a numbered user that is not root, in the result', () => {
    expect(text.slice(text.lastIndexOf('FROM '))).toContain('\nUSER 10001:10001\n')
  })

  it('takes over only what was built, says how it is, and starts its program without a shell', () => {
    const result = text.slice(text.lastIndexOf('FROM '))
    expect(result).not.toContain('node_modules')
    expect(result).not.toContain('RUN ')
    expect(result).toMatch(/^HEALTHCHECK /m)
    expect(result).toMatch(/^ENTRYPOINT \["/m)
    expect(result).toContain(`org.opencontainers.image.title="${name}"`)
  })
})
