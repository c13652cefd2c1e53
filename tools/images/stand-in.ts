import type { Engine } from './engine.ts'
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fromCache } from '../lib/paths.ts'
import { step } from '../lib/progress.ts'
import { UserError } from '../lib/user-error.ts'
import { canInstall } from '../toolchain/debian.ts'
import { makeOnce } from '../toolchain/make-once.ts'
import { runTool } from '../toolchain/run-tool.ts'
import { DEBIAN_RELEASE, makeDebianRoot } from './debian-root.ts'

const NPM_VERSION = '11.19.1'
/** Grows when a stand-in is made differently. */
const RECIPE = 2
const CA_CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt'

/** nginx with what its entrypoint and health check use, and what a Node binary needs. Debian's busybox is no wget: it crashes with -T. */
const PACKAGES = [
  'ca-certificates',
  'gettext-base',
  'libstdc++6',
  'nginx-light',
  'wget',
]

const tag = `${process.versions.node}-npm${NPM_VERSION}-${RECIPE}`
const ROOT_IMAGE = `stand-in/debian:${DEBIAN_RELEASE}-${RECIPE}`

/** The machine's own certificates come along, so that npm trusts in the build what it trusts here. */
const DOCKERFILE = `FROM ${ROOT_IMAGE} AS nginx

FROM ${ROOT_IMAGE} AS node
COPY node /usr/local/bin/node

FROM node AS build
COPY package /usr/local/lib/node_modules/npm
COPY ca-certificates.crt ${CA_CERTIFICATES}
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
ENV NODE_EXTRA_CA_CERTS=${CA_CERTIFICATES}
`

export const STAND_INS = {
  node: `stand-in/node:${tag}`,
  nginx: `stand-in/nginx:${tag}`,
  build: `stand-in/build:${tag}`,
} as const

async function importRoot(engine: Engine): Promise<void> {
  const archive = fromCache('images', `debian-${DEBIAN_RELEASE}-${RECIPE}.tar`)
  await makeOnce('making a Debian root file system as stand-in base', archive, part => makeDebianRoot(part, PACKAGES))
  await engine.importRoot(archive, ROOT_IMAGE)
}

async function layOut(context: string): Promise<void> {
  await runTool('npm', ['pack', `npm@${NPM_VERSION}`, '--loglevel=error'], { cwd: context })
  const [archive = ''] = await readdir(context)
  await runTool('tar', ['-xzf', archive], { cwd: context })
  await copyFile(process.execPath, join(context, 'node'))
  await copyFile(CA_CERTIFICATES, join(context, 'ca-certificates.crt'))
  await writeFile(join(context, 'Dockerfile'), DOCKERFILE)
}

/** Makes base images from Debian's packages and this very Node, for machines that reach no public image registry. */
export async function ensureStandIns(engine: Engine): Promise<typeof STAND_INS> {
  const isThere = await Promise.all(Object.values(STAND_INS).map(image => engine.has(image)))
  if (isThere.every(Boolean))
    return STAND_INS
  if (!await canInstall())
    throw new UserError('no public image registry can be reached, and stand-in base images need Debian and root')
  if (!await engine.has(ROOT_IMAGE))
    await importRoot(engine)
  const context = await mkdtemp(join(tmpdir(), 'stand-in-'))
  try {
    await step('making stand-in base images', async () => {
      await layOut(context)
      for (const [target, image] of Object.entries(STAND_INS)) {
        await engine.build({
          context,
          target,
          images: [image],
        })
      }
    })
  }
  finally {
    await rm(context, { recursive: true })
  }
  return STAND_INS
}
