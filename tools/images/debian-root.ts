import { ensurePrograms } from '../toolchain/debian.ts'
import { runTool } from '../toolchain/run-tool.ts'

/** The release of Debian that stand-in images are made of. */
export const DEBIAN_RELEASE = 'bookworm'

const LEFT_OUT = ['doc', 'info', 'locale', 'man'].map(part => `--dpkgopt=path-exclude=/usr/share/${part}/*`)

/** Writes a tar of a small root file system with these packages; `customize` is a shell command with its folder as $1. */
export async function makeDebianRoot(archive: string, packages: string[], customize?: string): Promise<void> {
  await ensurePrograms({ mmdebstrap: 'mmdebstrap' })
  await runTool('mmdebstrap', [
    '--variant=essential',
    `--include=${packages.join(',')}`,
    ...LEFT_OUT,
    ...customize === undefined ? [] : [`--customize-hook=${customize}`],
    '--format=tar',
    DEBIAN_RELEASE,
    archive,
  ])
}
